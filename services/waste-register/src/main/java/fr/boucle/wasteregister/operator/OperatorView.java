package fr.boucle.wasteregister.operator;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An operator as readers see it on a day: each proof with whether it holds. */
@Serdeable
record OperatorView(
        UUID operatorId,
        String name,
        String siret,
        String address,
        String postalCode,
        String city,
        Set<Operator.Kind> kinds,
        List<ProofView> proofs) {

    @Serdeable
    record ProofView(
            Operator.ProofKind kind, String number, LocalDate validFrom, LocalDate validUntil, boolean validToday) {
        private static ProofView of(Operator.Proof proof, LocalDate today) {
            return new ProofView(
                    proof.kind(), proof.number(), proof.validFrom(), proof.validUntil(), proof.holds(today));
        }
    }

    static OperatorView of(Operator operator, LocalDate today) {
        return new OperatorView(
                operator.id(),
                operator.name(),
                operator.siret(),
                operator.address(),
                operator.postalCode(),
                operator.city(),
                operator.kinds(),
                operator.proofs().stream()
                        .map(proof -> ProofView.of(proof, today))
                        .toList());
    }
}
