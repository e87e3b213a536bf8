package fr.boucle.donations;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Adds to the fate of a device that it was told: ErasureAccepted. */
@Singleton
class WhenErasureAccepted implements Reaction<WhenErasureAccepted.ErasureAccepted> {
    private final Fates fates;

    WhenErasureAccepted(Fates fates) {
        this.fates = fates;
    }

    @Serdeable
    record ErasureAccepted(UUID deviceId, Instant acceptedAt) {}

    @Override
    public String on() {
        return "fr.boucle.repairs.ErasureAccepted.v1";
    }

    @Override
    public Class<ErasureAccepted> event() {
        return ErasureAccepted.class;
    }

    @Override
    public void handle(ErasureAccepted event, Envelope envelope) {
        fates.tell(envelope, event.deviceId(), "repairs", null, event.acceptedAt());
    }
}
