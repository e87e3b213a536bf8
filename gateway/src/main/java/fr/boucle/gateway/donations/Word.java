package fr.boucle.gateway.donations;

import fr.boucle.gateway.pages.Kinds;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A word of inventories and what it means: one of an organisation's own, or one that holds for all from a day on.
 *
 * @param word as the files of the organisation write it; none where a single row used it
 * @param key by which it is known then
 * @param text the word that holds for all
 */
@Serdeable
public record Word(
        @Nullable String about,
        @Nullable String word,
        @Nullable String key,
        @Nullable String meaning,
        @Nullable Instant answeredAt,
        @Nullable String text,
        @Nullable LocalDate validFrom,
        @Nullable String source) {
    /** The family of codes by which its meaning is shown; a maker's name is shown as it is. */
    public String family() {
        return switch (about == null ? "" : about) {
            case "KIND" -> Kinds.ALL.contains(meaning) ? "kind" : "said";
            case "HEADING" -> "column";
            default -> "said";
        };
    }
}
