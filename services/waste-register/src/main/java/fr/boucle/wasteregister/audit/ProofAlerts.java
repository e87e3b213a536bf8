package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.operator.LapsingProofs;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The proofs of operators that end, each operator once. */
@Singleton
class ProofAlerts {
    private final LapsingProofs proofs;

    ProofAlerts(LapsingProofs proofs) {
        this.proofs = proofs;
    }

    List<AlertView> lapsing(AlertView.Kind kind, LocalDate from, LocalDate to, UUID after, int max) {
        return proofs.endingBetween(from, to, after, max).stream()
                .map(proof -> AlertView.ofProofs(
                        kind,
                        proof.operatorId(),
                        proof.endsOn(),
                        proof.name() + ": " + proof.kinds().replace("\n", ", "),
                        proof.name(),
                        proof.proofs().stream()
                                .map(ending -> new AlertView.ProofView(ending.kind(), ending.number()))
                                .toList()))
                .toList();
    }
}
