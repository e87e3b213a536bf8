package fr.boucle.donations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** What happens to a claim, keyed by the claim. */
sealed interface ClaimEvent {
    @Serdeable
    record DevicesClaimed(
            UUID claimId,
            UUID lotId,
            UUID donorOrganisationId,
            UUID claimantOrganisationId,
            int deviceCount,
            Resale resale,
            Instant claimedAt)
            implements ClaimEvent {}

    /** Stays in this service: what others need of it is the convention that follows. */
    record ClaimAccepted(UUID claimId, UUID conventionId, Instant acceptedAt) implements ClaimEvent {}

    @Serdeable
    record ClaimEnded(
            UUID claimId,
            UUID lotId,
            UUID donorOrganisationId,
            UUID claimantOrganisationId,
            Outcome outcome,
            String reasonCode,
            Instant endedAt)
            implements ClaimEvent {}

    enum Outcome {
        REFUSED,
        WITHDRAWN,
        EXPIRED
    }
}
