package fr.boucle.repairs.intake;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.ImpossibleEvent;
import fr.boucle.messaging.NotYet;
import fr.boucle.messaging.Reaction;
import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.Devices;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A device comes back from a household to a workshop: the same file goes on, with its history. */
@Singleton
class WhenDeviceReturned implements Reaction<WhenDeviceReturned.DeviceReturned> {
    private final Devices devices;

    WhenDeviceReturned(Devices devices) {
        this.devices = devices;
    }

    @Serdeable
    record DeviceReturned(UUID deviceId, UUID toOrganisationId, String reasonCode, Instant returnedAt) {}

    @Override
    public String on() {
        return "fr.boucle.redistribution.DeviceReturned.v1";
    }

    @Override
    public Class<DeviceReturned> event() {
        return DeviceReturned.class;
    }

    @Override
    public void handle(DeviceReturned event, Envelope envelope) {
        int hop = Hops.of(envelope);
        String actor = envelope.actor();
        UUID id = event.deviceId();
        lock(id, actor);
        Device known = devices.anywhere(id)
                .orElseThrow(() -> new NotYet(id.toString(), "the device's hand-over to a workshop"));
        if (known.file().hop() >= hop) {
            return;
        }
        devices.react(id, actor, device -> List.of(back(device, event, hop)));
        if (known instanceof Device.Alias) {
            BenchEvent told = new BenchEvent.FormerCameBack(id, event.reasonCode(), event.returnedAt());
            devices.react(goingOn(id), actor, _ -> List.of(told));
        }
    }

    /** Both files in the order of ids, where the machine came in under another before its return was told. */
    private void lock(UUID id, String actor) {
        Stream.of(id, goingOn(id)).distinct().sorted(Devices.ORDER).forEach(one -> {
            devices.react(one, actor, _ -> List.of());
        });
    }

    /** The file under which a machine goes on: its own, or the last of those it was recognised in. */
    private UUID goingOn(UUID id) {
        UUID last = id;
        while (devices.anywhere(last).orElse(null) instanceof Device.Alias alias) {
            last = alias.ofDeviceId();
        }
        return last;
    }

    private static DeviceEvent back(Device device, DeviceReturned event, int hop) {
        boolean left =
                switch (device) {
                    case Device.Ready _, Device.Delivered _ -> true;
                    case Device.Alias alias -> alias.former() instanceof Device.Delivered;
                    case Device.Expected _, Device.Missing _, Device.OnBench _, Device.Scrapped _ -> false;
                };
        if (!left) {
            throw new ImpossibleEvent("a device that is " + device.state() + " cannot be returned");
        }
        return new BenchEvent.DeviceCameBack(event.toOrganisationId(), hop, event.reasonCode(), event.returnedAt());
    }
}
