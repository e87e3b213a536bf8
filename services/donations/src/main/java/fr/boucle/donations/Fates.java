package fr.boucle.donations;

import fr.boucle.messaging.Envelope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what the other contexts tell of devices that left, and the differences that this makes. */
@Singleton
class Fates {
    private final FateSteps steps;
    private final Differences differences;

    Fates(FateSteps steps, Differences differences) {
        this.steps = steps;
        this.differences = differences;
    }

    /** Adds a step; its place among the others is its hop and sequence, not its arrival. */
    void tell(Envelope envelope, UUID deviceId, String context, @Nullable String detail, Instant at) {
        String event = envelope.type().split("\\.")[3];
        long _ = steps.add(
                envelope.id(),
                deviceId,
                envelope.hop() == null ? 0 : envelope.hop(),
                envelope.sequence(),
                context,
                event,
                detail == null ? null : detail.substring(0, Math.min(detail.length(), 120)),
                at);
    }

    void missing(UUID deviceId, UUID receiver, String code, Instant at) {
        long _ = differences.open(deviceId, "NOT_RECEIVED", receiver, code, at);
        long _ = differences.nameDonor(deviceId);
    }

    void unexpected(UUID deviceId, UUID receiver, String code, Instant at) {
        long _ = differences.open(deviceId, "UNEXPECTED", receiver, code, at);
    }

    void found(UUID deviceId, Instant at) {
        long _ = differences.found(deviceId, at);
    }

    void link(UUID missing, UUID unexpected) {
        long _ = differences.link(missing, unexpected);
        long _ = differences.link(unexpected, missing);
    }
}
