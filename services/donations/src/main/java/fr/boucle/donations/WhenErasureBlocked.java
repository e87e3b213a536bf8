package fr.boucle.donations;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Adds to the fate of a device that it was told: ErasureBlocked. */
@Singleton
class WhenErasureBlocked implements Reaction<WhenErasureBlocked.ErasureBlocked> {
    private final Fates fates;

    WhenErasureBlocked(Fates fates) {
        this.fates = fates;
    }

    @Serdeable
    record ErasureBlocked(UUID deviceId, Instant blockedAt) {}

    @Override
    public String on() {
        return "fr.boucle.repairs.ErasureBlocked.v1";
    }

    @Override
    public Class<ErasureBlocked> event() {
        return ErasureBlocked.class;
    }

    @Override
    public void handle(ErasureBlocked event, Envelope envelope) {
        fates.tell(envelope, event.deviceId(), "repairs", null, event.blockedAt());
    }
}
