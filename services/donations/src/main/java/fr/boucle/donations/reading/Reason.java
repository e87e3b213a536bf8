package fr.boucle.donations.reading;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict is what it is.
 *
 * @param slug names the reason for programs
 * @param detail what was met and what would change it, for people, in English
 * @param law the article, where a law is the source
 * @param told what the sentence names, so that it can be said in another language
 */
@Serdeable
public record Reason(
        String slug,
        String detail,
        @Nullable String law,
        @Nullable Map<String, String> told) {
    /** A reason with a sentence of its own. */
    public Reason(String slug, String detail, @Nullable String law) {
        this(slug, detail, law, null);
    }

    public static Reason of(String slug, String detail) {
        return new Reason(slug, detail, null, null);
    }

    /** A reason whose sentence is in the list of sentences. */
    public static Reason of(String slug) {
        return of(slug, Map.of());
    }

    /** A reason whose sentence is in the list of sentences, with what it names. */
    public static Reason of(String slug, Map<String, String> told) {
        return new Reason(slug, Sentences.ENGLISH.of(slug, told), null, told.isEmpty() ? null : told);
    }

    /** The same reason with the article that it stands on. */
    public Reason under(@Nullable String article) {
        return new Reason(slug, detail, article, told);
    }

    /** The same reason in another language, where that has a sentence for it. */
    public Reason in(Sentences language) {
        return language.has(slug)
                ? new Reason(slug, language.of(slug, told == null ? Map.of() : told), law, null)
                : new Reason(slug, detail, law, null);
    }
}
