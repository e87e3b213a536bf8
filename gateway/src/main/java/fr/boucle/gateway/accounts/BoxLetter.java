package fr.boucle.gateway.accounts;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter in the demonstration's box. */
@Serdeable
public record BoxLetter(
        @Nullable String address,
        @Nullable String language,
        @Nullable String subject,
        @Nullable List<String> paragraphs,
        @Nullable Instant at) {
    public List<String> told() {
        return paragraphs == null ? List.of() : paragraphs;
    }

    /** The page of ours that a paragraph is the address of; none where it is text. */
    public @Nullable String page(String paragraph) {
        return paragraph.matches("https?://[\\w.:\\[\\]-]+/\\S*")
                ? URI.create(paragraph).getRawPath()
                : null;
    }
}
