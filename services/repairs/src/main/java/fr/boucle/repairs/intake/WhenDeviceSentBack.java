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

/** The workshop took a device from its own stock: it is on the bench again, and nobody used it meanwhile. */
@Singleton
class WhenDeviceSentBack implements Reaction<WhenDeviceSentBack.DeviceSentBack> {
    private final Devices devices;

    WhenDeviceSentBack(Devices devices) {
        this.devices = devices;
    }

    @Serdeable
    record DeviceSentBack(UUID deviceId, String reasonCode, Instant sentBackAt) {}

    @Override
    public String on() {
        return "fr.boucle.redistribution.DeviceSentBack.v1";
    }

    @Override
    public Class<DeviceSentBack> event() {
        return DeviceSentBack.class;
    }

    @Override
    public void handle(DeviceSentBack event, Envelope envelope) {
        Devices.Found _ = devices.react(
                        event.deviceId(), envelope.actor(), device -> takenBack(device, event, Hops.of(envelope)))
                .orElseThrow(() -> new NotYet(event.deviceId().toString(), "the device's hand-over to a workshop"));
    }

    private static List<DeviceEvent> takenBack(Device device, DeviceSentBack event, int hop) {
        if (device.file().hop() >= hop) {
            return List.of();
        }
        if (device instanceof Device.Ready) {
            return List.of(new BenchEvent.DeviceTakenBack(hop, event.reasonCode(), event.sentBackAt()));
        }
        throw new ImpossibleEvent("a device that is " + device.state() + " is not in stock");
    }
}
