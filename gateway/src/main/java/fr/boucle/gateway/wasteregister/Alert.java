package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that waits for someone: a certificate, a treatment, a slip, a declaration, a proof. */
@Serdeable
public record Alert(
        String kind,
        @Nullable String subjectId,
        @Nullable LocalDate dueOn,
        @Nullable String lotId,
        @Nullable String publicId,
        @Nullable String operatorName,
        @Nullable List<Proof> proofs,
        @Nullable String organisationId,
        @Nullable String organisationName,
        @Nullable String itemKind,
        @Nullable List<String> serialNumbers,
        @Nullable String deviceCode) {
    /** A proof that ends. */
    @Serdeable
    public record Proof(@Nullable String kind, @Nullable String number) {}

    @Override
    public List<Proof> proofs() {
        return proofs == null ? List.of() : proofs;
    }

    @Override
    public List<String> serialNumbers() {
        return serialNumbers == null ? List.of() : serialNumbers;
    }

    /** What it is about, as people call it: of a piece its serial numbers too, for a line may wait for several. */
    public String about() {
        String name = publicId == null ? operatorName : publicId + " " + MediumName.told(serialNumbers(), deviceCode);
        return Objects.requireNonNullElse(name, "").strip();
    }

    /** Whose it is, where that is another than this organisation. */
    public String lender(String organisation) {
        boolean own = organisationId == null || organisationId.equals(organisation);
        return own || organisationName == null ? "" : organisationName;
    }

    /** Where one goes to end it, where there is a page for it. */
    public @Nullable String address() {
        return switch (kind) {
            case "TREATMENT_LATE" -> "/dechets/" + subjectId;
            case "BSD_MISSING" -> (lotId == null ? "/registre/lignes/" : "/dechets/") + subjectId;
            case "DECLARATION_LATE", "DECLARATION_DUE" -> "/registre/lignes/" + subjectId;
            case "PROOF_ENDED", "PROOF_ENDS_SOON" -> "/operateurs";
            default -> "/dechets/" + lotId;
        };
    }
}
