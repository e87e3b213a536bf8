package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.Requests;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a second look can be asked, is asked, or was given.
 *
 * @param until the last day to ask, while it is possible
 * @param decideBy the last day of an answer, while it is asked
 */
@Serdeable
public record SecondLookView(
        State state, @Nullable LocalDate until, @Nullable LocalDate decideBy) {
    @Serdeable
    enum State {
        POSSIBLE,
        ASKED,
        GIVEN,
        TOO_LATE
    }

    /** Tells it of a request; nothing where nothing was refused. */
    @Singleton
    public static class Teller {
        private final SecondLooks looks;
        private final AskingSecondLook asking;

        Teller(SecondLooks looks, AskingSecondLook asking) {
            this.looks = looks;
            this.asking = asking;
        }

        public @Nullable SecondLookView of(Requests.Found found) {
            return switch (found.request()) {
                case Request.InReview _ ->
                    new SecondLookView(
                            State.ASKED,
                            null,
                            looks.openOf(found.id()).map(SecondLook::decideBy).orElse(null));
                case Request.Refused _ -> refused(asking.facts(found));
                case Request.Waiting _, Request.Postponed _, Request.Granted _, Request.Served _, Request.Closed _ ->
                    null;
            };
        }

        private static SecondLookView refused(SecondLookPolicy.Facts facts) {
            if (facts.wasSecondLook()) {
                return new SecondLookView(State.GIVEN, null, null);
            }
            return SecondLookPolicy.allows(facts)
                    ? new SecondLookView(State.POSSIBLE, facts.until(), null)
                    : new SecondLookView(State.TOO_LATE, null, null);
        }
    }
}
