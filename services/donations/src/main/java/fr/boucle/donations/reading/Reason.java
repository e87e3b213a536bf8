package fr.boucle.donations.reading;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict is what it is.
 *
 * @param slug names the reason for programs
 * @param detail what was met and what would change it, for people
 * @param law the article, where a law is the source
 */
@Serdeable
public record Reason(String slug, String detail, @Nullable String law) {
    public static Reason of(String slug, String detail) {
        return new Reason(slug, detail, null);
    }
}
