package fr.boucle.donations;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Adds to the fate of a device that it was told: DeviceReturned. */
@Singleton
class WhenDeviceReturned implements Reaction<WhenDeviceReturned.DeviceReturned> {
    private final Fates fates;

    WhenDeviceReturned(Fates fates) {
        this.fates = fates;
    }

    @Serdeable
    record DeviceReturned(UUID deviceId, String reasonCode, Instant returnedAt) {}

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
        fates.tell(envelope, event.deviceId(), "redistribution", event.reasonCode(), event.returnedAt());
    }
}
