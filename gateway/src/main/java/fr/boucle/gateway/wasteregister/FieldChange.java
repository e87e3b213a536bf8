package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.pages.Page;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A field before and after a correction. */
@Serdeable
public record FieldChange(
        @Nullable String key,
        @Nullable String label,
        @Nullable String column,
        @Nullable String from,
        @Nullable String to) {
    public String before(Page page) {
        return said(page, from);
    }

    public String after(Page page) {
        return said(page, to);
    }

    /** A day as people write it, a code of the platform by its word, all else as it stands. */
    private static String said(Page page, @Nullable String value) {
        return value == null
                ? page.t("rien")
                : Address.isDay(value) ? page.f().date(LocalDate.parse(value)) : page.code("platform", value);
    }
}
