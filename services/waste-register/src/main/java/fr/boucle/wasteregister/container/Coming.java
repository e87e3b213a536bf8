package fr.boucle.wasteregister.container;

import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.operator.Operator;
import fr.boucle.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may come back for containers: one who carries, with a receipt that holds on a day that is still ahead. */
final class Coming {
    private static final String OPERATOR = "/operatorId";

    private Coming() {}

    /** All that does not fit, each at its member; of what is not told, nothing. */
    static Stream<Optional<Refusal>> judge(Optional<Operator> operator, Optional<LocalDate> day, LocalDate today) {
        return Stream.of(
                day.flatMap(told -> ahead(told, today)),
                operator.flatMap(Coming::trade),
                operator.flatMap(told -> day.flatMap(on -> receipt(told, on))));
    }

    private static Optional<Refusal> ahead(LocalDate day, LocalDate today) {
        return day.isBefore(today)
                ? Optional.of(
                        about("/nextOn", WasteRefusal.DATE_NOT_ALLOWED, "nextOn is " + today + " or a later day."))
                : Optional.empty();
    }

    private static Optional<Refusal> trade(Operator operator) {
        String why = operator.name() + " is neither a transporter nor a collector.";
        return operator.is(Operator.Kind.TRANSPORTER) || operator.is(Operator.Kind.COLLECTOR)
                ? Optional.empty()
                : Optional.of(about(OPERATOR, WasteRefusal.OPERATOR_KIND, why));
    }

    private static Optional<Refusal> receipt(Operator operator, LocalDate day) {
        String name = operator.name();
        if (operator.proof(Operator.ProofKind.RECEPISSE, day).isPresent()) {
            return Optional.empty();
        }
        boolean lapsed = operator.lastProof(Operator.ProofKind.RECEPISSE).isPresent();
        return Optional.of(about(
                OPERATOR,
                lapsed ? WasteRefusal.PROOF_LAPSED : WasteRefusal.PROOF_MISSING,
                "The receipt of " + name + " must hold on " + day
                        + ": choose an earlier day, another operator, or have the steward record its new receipt."));
    }

    private static Refusal about(String pointer, WasteRefusal type, String detail) {
        return new Refusal(type, detail, List.of(new Refusal.FieldFault(pointer, detail)));
    }
}
