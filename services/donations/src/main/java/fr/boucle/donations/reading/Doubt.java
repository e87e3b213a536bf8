package fr.boucle.donations.reading;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Map;
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
    private static final String PERHAPS_LISTED = "perhaps-listed";
    private static final String TWINS_LISTED = "twins-listed";

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

    /** Whether it asks if the row is one device: it may be none, or several. */
    boolean isOfCount() {
        return reason.slug().equals("not-a-device") || reason.slug().equals("several-devices-in-one-row");
    }

    /** Whether it asks about something that may not be theirs to give. */
    public boolean isOfOwnership() {
        return reason.slug().equals("not-yours-to-give");
    }

    /** Whether it says that the device may be one that is listed, or one of several: asked anew against what is listed then. */
    boolean isOfTwin() {
        return reason.slug().equals(PERHAPS_LISTED) || reason.slug().equals(TWINS_LISTED);
    }

    /** That the device may be one that is listed under a code. */
    public static Doubt perhaps(String code) {
        return noting(About.IDENTITY, Reason.of(PERHAPS_LISTED, Map.of("code", code)));
    }

    /** That several listed devices have this serial, one of them under a code. */
    public static Doubt ofTwins(String code) {
        return asking(About.IDENTITY, Reason.of(TWINS_LISTED, Map.of("code", code)));
    }

    /** That the law has another answer if the month comes first. */
    public static Doubt ofOrder(LocalDate read, LocalDate otherwise) {
        Map<String, String> days = Map.of("from", read.toString(), "until", otherwise.toString());
        return asking(About.ACQUIRED, Reason.of("acquired-order-decides", days));
    }

    /** Whether it asks about a row that its sheet hides. */
    boolean isOfHiddenRow() {
        return reason.slug().equals("row-hidden");
    }
}
