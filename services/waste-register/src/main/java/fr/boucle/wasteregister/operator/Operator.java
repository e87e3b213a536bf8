package fr.boucle.wasteregister.operator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who carries, collects, treats or brokers waste, and what each has proved, from a day until a day. */
public record Operator(
        UUID id,
        String name,
        String siret,
        String address,
        String postalCode,
        String city,
        Set<Kind> kinds,
        List<Proof> proofs) {
    public enum Kind {
        TRANSPORTER,
        COLLECTOR,
        TREATMENT,
        BROKER,
        ECO_ORGANISME
    }

    public enum ProofKind {
        /** Declaration of a transporter, broker or trader (R541-50 and following). */
        RECEPISSE,
        /** Classified installation, heading 2711: WEEE. */
        ICPE_2711,
        /** Certified destruction of data media. */
        DESTRUCTION,
        QUALITY_LABEL,
        ECO_ORGANISME_CONTRACT
    }

    public record Proof(ProofKind kind, String number, LocalDate validFrom, LocalDate validUntil) {
        public boolean holds(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validUntil);
        }
    }

    public boolean is(Kind kind) {
        return kinds.contains(kind);
    }

    /** The proof of a kind that holds on a day. */
    public Optional<Proof> proof(ProofKind kind, LocalDate day) {
        return proofs.stream()
                .filter(proof -> proof.kind() == kind && proof.holds(day))
                .findFirst();
    }

    /** The proof of a kind that ended last, whether or not it holds. */
    public Optional<Proof> lastProof(ProofKind kind) {
        return proofs.stream().filter(proof -> proof.kind() == kind).max((a, b) -> a.validUntil()
                .compareTo(b.validUntil()));
    }
}
