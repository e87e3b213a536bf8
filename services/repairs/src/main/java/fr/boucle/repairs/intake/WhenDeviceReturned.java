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
        Devices.Found _ = devices.react(
                        event.deviceId(), envelope.actor(), device -> back(device, event, Hops.of(envelope)))
                .orElseThrow(() -> new NotYet(event.deviceId().toString(), "the device's hand-over to a workshop"));
    }

    private static List<DeviceEvent> back(Device device, DeviceReturned event, int hop) {
        if (device.file().hop() >= hop) {
            return List.of();
        }
        return switch (device) {
            case Device.Ready _, Device.Delivered _ ->
                List.of(new BenchEvent.DeviceCameBack(
                        event.toOrganisationId(), hop, event.reasonCode(), event.returnedAt()));
            case Device.Expected _, Device.Missing _, Device.OnBench _, Device.Scrapped _, Device.Alias _ ->
                throw new ImpossibleEvent("a device that is " + device.state() + " cannot be returned");
        };
    }
}
