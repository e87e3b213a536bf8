package fr.boucle.gateway.territory;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cheaper way to be connected, with the day it was read at its source. */
@Serdeable
public record Connection(
        String name,
        @Nullable String forWhom,
        @Nullable Integer monthlyCents,
        @Nullable String url,
        @Nullable String source,
        @Nullable LocalDate readOn,
        @Nullable List<String> departements) {
    /** Those of a commune. */
    @Serdeable
    record Near(@Nullable List<Connection> offers) {
        static final Near NONE = new Near(null);

        @Override
        public List<Connection> offers() {
            return offers == null ? List.of() : offers;
        }
    }

    @Override
    public List<String> departements() {
        return departements == null ? List.of() : departements;
    }

    /** As the steward's form has it, on one line. */
    public String line() {
        return String.join(
                " ; ",
                name,
                forWhom == null ? "" : forWhom,
                monthlyCents == null ? "" : Euros.typed(monthlyCents),
                url == null ? "" : url,
                source == null ? "" : source,
                readOn == null ? "" : readOn.toString(),
                String.join(" ", departements()));
    }
}
