package fr.boucle.repairs.intake;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.NotYet;
import fr.boucle.messaging.Reaction;
import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.Devices;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A device in stock has left for a household, or for a structure that keeps it: the bench has it no longer either way. */
@Singleton
class WhenDeviceDelivered implements Reaction<WhenDeviceDelivered.DeviceDelivered> {
    private final Devices devices;

    WhenDeviceDelivered(Devices devices) {
        this.devices = devices;
    }

    @Serdeable
    record DeviceDelivered(UUID deviceId, Instant deliveredAt) {}

    @Override
    public String on() {
        return "fr.boucle.redistribution.DeviceDelivered.v1";
    }

    @Override
    public Class<DeviceDelivered> event() {
        return DeviceDelivered.class;
    }

    @Override
    public void handle(DeviceDelivered event, Envelope envelope) {
        int hop = Hops.of(envelope);
        Devices.Found _ = devices.react(
                        event.deviceId(),
                        envelope.actor(),
                        device ->
                                device instanceof Device.Ready && device.file().hop() < hop
                                        ? List.of(new BenchEvent.DeviceLeft(hop, event.deliveredAt()))
                                        : List.of())
                .orElseThrow(() -> new NotYet(event.deviceId().toString(), "the device's hand-over to a workshop"));
    }
}
