package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.pages.Page;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field before and after a correction. */
@Serdeable
public record FieldChange(
        @Nullable String key,
        @Nullable String label,
        @Nullable String column,
        @Nullable String from,
        @Nullable String to) {
    private static final Set<String> DECIMALS = Set.of("weightValue", "volume");

    public String before(Page page) {
        return said(page, key, from);
    }

    public String after(Page page) {
        return said(page, key, to);
    }

    /** These changes and, where the grams changed, those: the register keeps them beside the platform's fields. */
    static List<FieldChange> withMass(Page page, @Nullable Long was, @Nullable Long now, List<FieldChange> changes) {
        if (now == null || was == null || now.equals(was)) {
            return changes;
        }
        List<FieldChange> all = new ArrayList<>(changes);
        all.add(new FieldChange(
                "massGrams",
                "Masse au registre",
                "",
                page.f().mass(was),
                page.f().mass(now)));
        return all;
    }

    /** A day or a number as people write it, a code of the platform by its word, all else as it stands. */
    private static String said(Page page, @Nullable String key, @Nullable String value) {
        if (value != null && "noteExemption".equals(key)) {
            return page.code("noteExemption", value);
        }
        if (value != null && DECIMALS.contains(String.valueOf(key)) && value.matches("-?\\d+(\\.\\d+)?")) {
            return page.f().exactly(new BigDecimal(value));
        }
        return value == null
                ? page.t("rien")
                : Address.isDay(value) ? page.f().date(LocalDate.parse(value)) : page.code("platform", value);
    }
}
