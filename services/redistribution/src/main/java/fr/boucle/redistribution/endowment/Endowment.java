package fr.boucle.redistribution.endowment;

import static fr.boucle.redistribution.endowment.EndowmentEvent.EndowmentAccepted;
import static fr.boucle.redistribution.endowment.EndowmentEvent.EndowmentEnded;
import static fr.boucle.redistribution.endowment.EndowmentEvent.EndowmentLookAsked;
import static fr.boucle.redistribution.endowment.EndowmentEvent.EndowmentRefused;
import static fr.boucle.redistribution.endowment.EndowmentEvent.EndowmentReopened;
import static fr.boucle.redistribution.endowment.EndowmentEvent.EndowmentWithdrawn;

import java.time.Instant;
import java.time.LocalDate;

/** What a structure asked for a place of its own, from the asking to its end. */
sealed interface Endowment {
    Wish wish();

    /** How much was granted; nothing as long as nothing is. */
    default Numbers granted() {
        return Numbers.NONE;
    }

    record Asked(Wish wish) implements Endowment {
        EndowmentAccepted accept(Numbers granted, String explanation, Instant at) {
            return new EndowmentAccepted(granted, explanation, at);
        }

        EndowmentRefused refuse(RefusedBecause reasonCode, String explanation, Instant at) {
            return new EndowmentRefused(reasonCode, explanation, at);
        }

        EndowmentWithdrawn withdraw(Instant at) {
            return new EndowmentWithdrawn(at);
        }
    }

    /** Devices are promised to it, or it has them. */
    record Accepted(Wish wish, Numbers granted) implements Endowment {
        EndowmentReopened reopen(Instant at) {
            return new EndowmentReopened(at);
        }

        EndowmentEnded end(Ending ending, Instant at) {
            return new EndowmentEnded(ending, at);
        }
    }

    record Refused(Wish wish, RefusedBecause reasonCode) implements Endowment {
        EndowmentLookAsked askSecondLook(LocalDate decideBy, Instant at) {
            return new EndowmentLookAsked(decideBy, at);
        }
    }

    record Withdrawn(Wish wish) implements Endowment {}

    record Ended(Wish wish, Numbers granted, Ending ending) implements Endowment {
        /** What was kept for good comes back all the same. */
        EndowmentEnded comeBack(Instant at) {
            return new EndowmentEnded(Ending.RETURNED, at);
        }

        boolean isKept() {
            return ending == Ending.KEPT;
        }
    }

    default Endowment on(EndowmentEvent event) {
        return switch (this) {
            case Asked _ ->
                switch (event) {
                    case EndowmentAccepted accepted -> new Accepted(wish(), accepted.granted());
                    case EndowmentRefused refused -> new Refused(wish(), refused.reasonCode());
                    case EndowmentWithdrawn _ -> new Withdrawn(wish());
                    case EndowmentReopened _, EndowmentEnded _, EndowmentLookAsked _ -> throw impossible(event);
                };
            case Accepted _ ->
                switch (event) {
                    case EndowmentReopened _ -> new Asked(wish());
                    case EndowmentEnded ended -> new Ended(wish(), granted(), ended.ending());
                    case EndowmentAccepted _, EndowmentRefused _, EndowmentWithdrawn _, EndowmentLookAsked _ ->
                        throw impossible(event);
                };
            case Refused _ -> {
                if (event instanceof EndowmentLookAsked) {
                    yield new Asked(wish());
                }
                throw impossible(event);
            }
            case Ended kept -> {
                if (kept.isKept() && event instanceof EndowmentEnded ended) {
                    yield new Ended(wish(), granted(), ended.ending());
                }
                throw impossible(event);
            }
            case Withdrawn _ -> throw impossible(event);
        };
    }

    private IllegalStateException impossible(EndowmentEvent event) {
        return new IllegalStateException(
                getClass().getSimpleName() + " has no " + event.getClass().getSimpleName());
    }
}
