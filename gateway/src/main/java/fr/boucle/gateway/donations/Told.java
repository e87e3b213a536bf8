package fr.boucle.gateway.donations;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A sentence of the service, in the reader's language. */
@Serdeable
public record Told(
        @Nullable String slug,
        @Nullable String detail,
        @Nullable String law) {
    public String sentence() {
        String said = detail == null ? String.valueOf(slug) : detail;
        return law == null ? said : said + " (" + law + ")";
    }
}
