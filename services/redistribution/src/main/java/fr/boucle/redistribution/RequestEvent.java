package fr.boucle.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to a request. Raw values only: the record is the JSON. */
sealed interface RequestEvent {
    @Serdeable
    record RequestOpened(
            String requestReference,
            UUID organisationId,
            String area,
            Need need,
            List<Situation> household,
            DeviceKind kindWanted,
            Instant openedAt)
            implements RequestEvent {}

    @Serdeable
    record RequestDecided(
            String requestReference,
            Outcome outcome,
            String reasonCode,
            boolean followedProposal,
            String ruleVersion,
            int scoreTenths,
            Instant decidedAt)
            implements RequestEvent {}

    @Serdeable
    record RequestClosed(String requestReference, String reasonCode, Instant closedAt) implements RequestEvent {
        static final String SERVED = "SERVED";
    }

    /** Waiting again, known here only: {@code ReservationReleased} or {@code DeviceReturned} tells the others. */
    record RequestReopened(String requestReference, Instant reopenedAt) implements RequestEvent {}
}
