package fr.boucle.donations;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Adds to the fate of a device that it was told: DeviceReady. */
@Singleton
class WhenDeviceReady implements Reaction<WhenDeviceReady.DeviceReady> {
    private final Fates fates;

    WhenDeviceReady(Fates fates) {
        this.fates = fates;
    }

    @Serdeable
    record DeviceReady(UUID deviceId, String grade, Instant readyAt) {}

    @Override
    public String on() {
        return "fr.boucle.repairs.DeviceReady.v1";
    }

    @Override
    public Class<DeviceReady> event() {
        return DeviceReady.class;
    }

    @Override
    public void handle(DeviceReady event, Envelope envelope) {
        fates.tell(envelope, event.deviceId(), "repairs", event.grade(), event.readyAt());
    }
}
