package fr.boucle.donations;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Adds to the fate of a device that it was told: DeviceScrapped. */
@Singleton
class WhenDeviceScrapped implements Reaction<WhenDeviceScrapped.DeviceScrapped> {
    private final Fates fates;

    WhenDeviceScrapped(Fates fates) {
        this.fates = fates;
    }

    @Serdeable
    record DeviceScrapped(UUID deviceId, String reasonCode, Instant scrappedAt) {}

    @Override
    public String on() {
        return "fr.boucle.repairs.DeviceScrapped.v1";
    }

    @Override
    public Class<DeviceScrapped> event() {
        return DeviceScrapped.class;
    }

    @Override
    public void handle(DeviceScrapped event, Envelope envelope) {
        fates.tell(envelope, event.deviceId(), "repairs", event.reasonCode(), event.scrappedAt());
    }
}
