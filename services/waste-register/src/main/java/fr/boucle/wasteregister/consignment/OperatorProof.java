package fr.boucle.wasteregister.consignment;

import fr.boucle.values.Mass;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.operator.Operator;
import fr.boucle.wasteregister.operator.Operator.ProofKind;
import fr.boucle.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an operator has proved for a day. */
record OperatorProof(Operator operator, LocalDate day) {
    /** R541-50: above these loads a transporter must have declared itself. */
    private static final Mass DANGEROUS_LOAD = Mass.ofKilograms(100);

    private static final Mass OTHER_LOAD = Mass.ofKilograms(500);
    private static final List<ProofKind> AUTHORISATIONS =
            List.of(ProofKind.ICPE_2711, ProofKind.ECO_ORGANISME_CONTRACT);

    static OperatorProof of(Operator operator, LocalDate day) {
        return new OperatorProof(operator, day);
    }

    Optional<Refusal> holds(ProofKind kind, String why) {
        if (operator.proof(kind, day).isPresent()) {
            return Optional.empty();
        }
        return notLapsed(kind)
                .or(() -> missing(why + " " + operator.name() + " has no " + kind + " valid on " + day
                        + ": record it, or choose another operator."));
    }

    /** Refuses what ended; what was never recorded is not asked for. */
    Optional<Refusal> notLapsed(ProofKind kind) {
        return operator.proof(kind, day).isPresent()
                ? Optional.empty()
                : operator.lastProof(kind).map(this::lapsed);
    }

    /** A recipient of this waste. */
    Optional<Refusal> authorises() {
        if (AUTHORISATIONS.stream().anyMatch(kind -> operator.proof(kind, day).isPresent())) {
            return Optional.empty();
        }
        Optional<Refusal> lapsed = AUTHORISATIONS.stream()
                .flatMap(kind -> operator.lastProof(kind).stream())
                .findFirst()
                .map(this::lapsed);
        if (lapsed.isPresent() || operator.proof(ProofKind.DESTRUCTION, day).isPresent()) {
            return lapsed;
        }
        return missing(operator.name()
                + " has no valid proof that it may receive this waste: record ICPE_2711 or an"
                + " ECO_ORGANISME_CONTRACT.");
    }

    /** A transporter of this load; a small one needs no receipt. */
    Optional<Refusal> carries(ConsignmentFacts.Load load) {
        Optional<Refusal> lapsed = notLapsed(ProofKind.RECEPISSE);
        Mass limit = load.dangerous() ? DANGEROUS_LOAD : OTHER_LOAD;
        boolean needed = load.mass().compareTo(limit) > 0;
        if (lapsed.isPresent()
                || !needed
                || operator.proof(ProofKind.RECEPISSE, day).isPresent()) {
            return lapsed;
        }
        return missing("Above " + limit.grams() / 1_000 + " kg " + operator.name() + " needs a RECEPISSE valid on "
                + day + ": record it, or choose another transporter.");
    }

    private Optional<Refusal> missing(String passes) {
        return Optional.of(new Refusal(WasteRefusal.PROOF_MISSING, passes));
    }

    private Refusal lapsed(Operator.Proof proof) {
        return new Refusal(
                WasteRefusal.PROOF_LAPSED,
                "%s of %s (number %s) holds from %s to %s, not on %s: record its renewal, or choose another operator."
                        .formatted(
                                proof.kind(),
                                operator.name(),
                                proof.number(),
                                proof.validFrom(),
                                proof.validUntil(),
                                day));
    }
}
