package fr.boucle.wasteregister.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for someone.
 *
 * @param subjectId the item, lot, operator or line
 * @param dueOn the day by which it should be, or should have been, done
 * @param lotId the lot in which an item lies
 */
@Serdeable
record AlertView(
        Kind kind,
        UUID subjectId,
        LocalDate dueOn,
        String detail,
        @Nullable UUID lotId) {
    AlertView(Kind kind, UUID subjectId, LocalDate dueOn, String detail) {
        this(kind, subjectId, dueOn, detail, null);
    }

    /** In the order in which they are listed. */
    enum Kind {
        DESTRUCTION_CERTIFICATE_MISSING,
        TREATMENT_LATE,
        BSD_MISSING,
        DECLARATION_LATE,
        DECLARATION_DUE,
        PROOF_ENDED,
        PROOF_ENDS_SOON
    }
}
