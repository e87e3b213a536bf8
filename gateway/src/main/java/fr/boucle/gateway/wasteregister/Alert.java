package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that waits for someone: a certificate, a treatment, a slip, a declaration, a proof. */
@Serdeable
public record Alert(
        String kind,
        @Nullable String subjectId,
        @Nullable LocalDate dueOn,
        @Nullable String detail,
        @Nullable String lotId) {
    /** Where one goes to end it, where there is a page for it. */
    public @Nullable String address() {
        return switch (kind) {
            case "TREATMENT_LATE", "BSD_MISSING" -> "/dechets/" + subjectId;
            case "DECLARATION_LATE", "DECLARATION_DUE" -> "/registre/lignes/" + subjectId;
            case "PROOF_ENDED", "PROOF_ENDS_SOON" -> "/operateurs";
            default -> "/dechets/" + lotId;
        };
    }
}
