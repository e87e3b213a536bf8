package fr.boucle.redistribution.request;

import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happens to a request. Raw values only: the record is the JSON. */
public sealed interface RequestEvent {
    /** What the others are told. */
    sealed interface Published extends RequestEvent, fr.boucle.values.Published {}

    @Serdeable
    record RequestOpened(
            String requestReference,
            UUID organisationId,
            String area,
            Need need,
            List<Situation> household,
            DeviceKind kindWanted,
            Instant openedAt)
            implements Published {}

    @Serdeable
    record RequestDecided(
            String requestReference,
            Outcome outcome,
            String reasonCode,
            boolean followedProposal,
            String ruleVersion,
            int scoreTenths,
            Instant decidedAt)
            implements Published {}

    @Serdeable
    record RequestClosed(String requestReference, String reasonCode, Instant closedAt) implements Published {
        public static final String SERVED = "SERVED";
    }

    /**
     * A refusal is to be looked at again by another person.
     *
     * @param byHousehold whether the household asked itself, or its structure for it
     * @param decideBy the last day of an answer
     */
    @Serdeable
    record SecondLookAsked(String requestReference, boolean byHousehold, LocalDate decideBy, Instant askedAt)
            implements Published {}

    /** The household lives otherwise than it said; known here only, like what it said. */
    record SituationChanged(String requestReference, Asked.Circumstances now, Instant changedAt)
            implements RequestEvent {}

    /** Waiting again, known here only: {@code ReservationReleased} or {@code DeviceReturned} tells the others. */
    record RequestReopened(String requestReference, Instant reopenedAt) implements RequestEvent {}
}
