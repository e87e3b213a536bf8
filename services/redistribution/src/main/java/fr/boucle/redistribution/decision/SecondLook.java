package fr.boucle.redistribution.decision;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that is looked at again.
 *
 * @param of the decision that is looked at
 * @param words what the household or its mediator says to it; absent once forgotten
 * @param decideBy the last day of an answer
 * @param givenIn the second decision
 */
record SecondLook(
        UUID of,
        UUID requestId,
        Asker askedBy,
        @Nullable String words,
        Instant askedAt,
        LocalDate decideBy,
        @Nullable UUID givenIn) {
    /** Who asked for it. */
    @Serdeable
    enum Asker {
        HOUSEHOLD,
        MEDIATOR
    }

    @Override
    public String toString() {
        return "SecondLook of " + of;
    }
}
