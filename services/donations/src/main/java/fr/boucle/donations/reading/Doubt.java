package fr.boucle.donations.reading;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A question that a row leaves open.
 *
 * @param about which fact it is about
 * @param blocking whether the device cannot be listed before it is answered
 * @param reason what was met and what would settle it
 * @param word the cell's words, when several rows of the file use them
 * @param wordKey by which the cell's words are known again without being kept
 */
@Serdeable
public record Doubt(
        About about,
        boolean blocking,
        Reason reason,
        @Nullable String word,
        @Nullable String wordKey) {
    /** What a doubt is about; a correction of it settles the doubt. */
    public enum About {
        IDENTITY,
        KIND,
        CONDITION,
        MAKER,
        ACQUIRED,
        RETIRED,
        ROW
    }

    static Doubt asking(About about, Reason reason) {
        return new Doubt(about, true, reason, null, null);
    }

    static Doubt noting(About about, Reason reason) {
        return new Doubt(about, false, reason, null, null);
    }

    /** The same doubt, now in the way of the listing, for this reason. */
    public Doubt inTheWay(Reason because) {
        return new Doubt(about, true, because, word, wordKey);
    }

    /** Whether it asks about a row that its sheet hides. */
    boolean isOfHiddenRow() {
        return reason.slug().equals("row-hidden");
    }
}
