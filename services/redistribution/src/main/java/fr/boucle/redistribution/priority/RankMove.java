package fr.boucle.redistribution.priority;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;

/** The place of one request before and after. */
@Serdeable
record RankMove(
        String reference, String area, int rankBefore, int rankAfter, BigDecimal scoreBefore, BigDecimal scoreAfter) {
    int size() {
        return Math.abs(rankAfter - rankBefore);
    }
}
