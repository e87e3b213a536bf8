package fr.boucle.gateway.batches;

import fr.boucle.gateway.pages.Page;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** One of the many, and what became of it. */
@Serdeable
public record Item(
        long number,
        String name,
        @Nullable String subjectId,
        String outcome,
        @Nullable String reason,
        @Nullable String detail) {
    /** Why not; of a grade that is given to many, which one each gets. */
    public String because(Page p, String act) {
        String note = detail;
        return "grade".equals(act) && "PASSED".equals(outcome) && note != null
                ? p.t("Grade {0}", note)
                : p.code("refusal", reason);
    }
}
