package fr.boucle.wasteregister;

import fr.boucle.values.Mass;
import fr.boucle.wasteregister.Operator.ProofKind;
import fr.boucle.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who may receive and who may carry a lot on a day, by what they proved. */
final class ConsignmentPolicy {
    /** R541-50: above these loads a transporter must have declared itself. */
    private static final Mass DANGEROUS_LOAD = Mass.ofKilograms(100);

    private static final Mass OTHER_LOAD = Mass.ofKilograms(500);
    private static final List<ProofKind> AUTHORISATIONS =
            List.of(ProofKind.ICPE_2711, ProofKind.ECO_ORGANISME_CONTRACT);

    private ConsignmentPolicy() {}

    /** Refuses a destination that may not receive this lot. */
    static void mayReceive(Operator destination, boolean dataBearing, LocalDate day) {
        if (!destination.is(Operator.Kind.TREATMENT)
                && !destination.is(Operator.Kind.COLLECTOR)
                && !destination.is(Operator.Kind.ECO_ORGANISME)) {
            throw new Refusal(
                    WasteRefusal.OPERATOR_KIND,
                    "The destination is a TREATMENT site, a COLLECTOR or an ECO_ORGANISME.");
        }
        if (dataBearing) {
            requireDestruction(destination, day);
        }
        boolean authorised = AUTHORISATIONS.stream()
                .anyMatch(kind -> destination.proof(kind, day).isPresent());
        if (!authorised) {
            Optional<Operator.Proof> lapsed = AUTHORISATIONS.stream()
                    .flatMap(kind -> destination.lastProof(kind).stream())
                    .findFirst();
            lapsed.ifPresent(proof -> {
                throw lapsed(destination, proof, day);
            });
            if (destination.proof(ProofKind.DESTRUCTION, day).isEmpty()) {
                throw new Refusal(
                        WasteRefusal.PROOF_MISSING,
                        destination.name()
                                + " has no valid proof that it may receive this waste: record ICPE_2711 or an"
                                + " ECO_ORGANISME_CONTRACT.");
            }
        }
    }

    /**
     * The transporter's receipt.
     *
     * @return the receipt's number, or none where the load is small enough to need none
     */
    static Optional<String> receipt(Operator transporter, boolean dangerous, Mass load, LocalDate day) {
        if (!transporter.is(Operator.Kind.TRANSPORTER)) {
            throw new Refusal(WasteRefusal.OPERATOR_KIND, transporter.name() + " is not registered as TRANSPORTER.");
        }
        Optional<Operator.Proof> valid = transporter.proof(ProofKind.RECEPISSE, day);
        if (valid.isPresent()) {
            return valid.map(Operator.Proof::number);
        }
        transporter.lastProof(ProofKind.RECEPISSE).ifPresent(proof -> {
            throw lapsed(transporter, proof, day);
        });
        Mass limit = dangerous ? DANGEROUS_LOAD : OTHER_LOAD;
        if (load.compareTo(limit) > 0) {
            throw new Refusal(
                    WasteRefusal.PROOF_MISSING,
                    "Above " + limit.grams() / 1_000 + " kg " + transporter.name() + " needs a RECEPISSE valid on "
                            + day + ".");
        }
        return Optional.empty();
    }

    /** The receipt of a broker (R541-56): always needed. */
    static String brokerReceipt(Operator broker, LocalDate day) {
        return broker.proof(ProofKind.RECEPISSE, day)
                .map(Operator.Proof::number)
                .orElseThrow(() -> broker.lastProof(ProofKind.RECEPISSE)
                        .map(proof -> lapsed(broker, proof, day))
                        .orElseGet(() -> new Refusal(
                                WasteRefusal.PROOF_MISSING,
                                broker.name() + " has no RECEPISSE valid on " + day + ".")));
    }

    /** An eco-organisation whose contract is recorded must have one that holds. */
    static void mayAnswerFor(Operator eco, LocalDate day) {
        if (eco.proof(ProofKind.ECO_ORGANISME_CONTRACT, day).isEmpty()) {
            eco.lastProof(ProofKind.ECO_ORGANISME_CONTRACT).ifPresent(proof -> {
                throw lapsed(eco, proof, day);
            });
        }
    }

    private static void requireDestruction(Operator destination, LocalDate day) {
        if (destination.proof(ProofKind.DESTRUCTION, day).isEmpty()) {
            destination.lastProof(ProofKind.DESTRUCTION).ifPresent(proof -> {
                throw lapsed(destination, proof, day);
            });
            throw new Refusal(
                    WasteRefusal.PROOF_MISSING,
                    "The lot holds data: it leaves only to an operator with a DESTRUCTION proof valid on " + day + "; "
                            + destination.name() + " has none.");
        }
    }

    private static Refusal lapsed(Operator operator, Operator.Proof proof, LocalDate day) {
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
