package fr.boucle.donations.convention;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** What happens to a convention, keyed by the convention; only the completed signature is told to others. */
sealed interface ConventionEvent {
    /** What the log is told. */
    sealed interface Published extends ConventionEvent, fr.boucle.values.Published {}

    record SideSigned(Side side, UUID member, Instant signedAt) implements ConventionEvent {}

    @Serdeable
    record ConventionSigned(
            UUID conventionId,
            UUID claimId,
            UUID donorOrganisationId,
            UUID takerOrganisationId,
            int deviceCount,
            String textSha256,
            Instant signedAt)
            implements Published {}

    /** The devices' own events tell the others. */
    record ConventionFulfilled(Instant at) implements ConventionEvent {}

    /** The claim's end tells the others. */
    record ConventionCancelled(Instant at) implements ConventionEvent {}
}
