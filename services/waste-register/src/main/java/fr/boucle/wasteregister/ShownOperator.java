package fr.boucle.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An operator as readers see it on a day: each proof with whether it holds. */
@Serdeable
record ShownOperator(
        UUID operatorId,
        String name,
        String siret,
        String address,
        String postalCode,
        String city,
        Set<Operator.Kind> kinds,
        List<ShownProof> proofs) {

    @Serdeable
    record ShownProof(
            Operator.ProofKind kind, String number, LocalDate validFrom, LocalDate validUntil, boolean validToday) {
        private static ShownProof of(Operator.Proof proof, LocalDate today) {
            return new ShownProof(
                    proof.kind(), proof.number(), proof.validFrom(), proof.validUntil(), proof.holds(today));
        }
    }

    static ShownOperator of(Operator operator, LocalDate today) {
        return new ShownOperator(
                operator.id(),
                operator.name(),
                operator.siret(),
                operator.address(),
                operator.postalCode(),
                operator.city(),
                operator.kinds(),
                operator.proofs().stream()
                        .map(proof -> ShownProof.of(proof, today))
                        .toList());
    }
}
