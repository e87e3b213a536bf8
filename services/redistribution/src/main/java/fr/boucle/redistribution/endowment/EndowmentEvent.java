package fr.boucle.redistribution.endowment;

import java.time.Instant;
import java.time.LocalDate;

/** What happens to what a structure asked for; known here only. Others are told of each device. */
sealed interface EndowmentEvent {
    Instant at();

    /** Decided by a person, in words that say why and what would change. */
    sealed interface Decided extends EndowmentEvent {
        String explanation();
    }

    record EndowmentAccepted(Numbers granted, String explanation, Instant at) implements Decided {}

    record EndowmentRefused(RefusedBecause reasonCode, String explanation, Instant at) implements Decided {}

    record EndowmentWithdrawn(Instant at) implements EndowmentEvent {}

    /** Another person than the one who refused decides, until a day. */
    record EndowmentLookAsked(LocalDate decideBy, Instant at) implements EndowmentEvent {}

    /** All that was promised was released before its hand-over: somebody decides again. */
    record EndowmentReopened(Instant at) implements EndowmentEvent {}

    record EndowmentEnded(Ending ending, Instant at) implements EndowmentEvent {}
}
