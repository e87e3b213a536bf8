package fr.boucle.redistribution.decision;

import io.micronaut.serde.annotation.Serdeable;
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
}
