package fr.boucle.donations.claim;

import fr.boucle.donations.law.Resale;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** What happens to a claim, keyed by the claim. */
public sealed interface ClaimEvent {
    /** What the log is told. */
    sealed interface Published extends ClaimEvent, fr.boucle.values.Published {}

    @Serdeable
    record DevicesClaimed(
            UUID claimId,
            UUID lotId,
            UUID donorOrganisationId,
            UUID claimantOrganisationId,
            int deviceCount,
            Resale resale,
            Instant claimedAt)
            implements Published {}

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
            implements Published {}

    /** A sentence for the other side why it ended; it stays in this service. */
    record ClaimExplained(String explanation) implements ClaimEvent {}

    enum Outcome {
        REFUSED,
        WITHDRAWN,
        EXPIRED
    }
}
