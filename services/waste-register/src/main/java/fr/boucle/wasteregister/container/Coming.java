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

    /** Refuses all that does not fit at once, each at its member. */
    static void mustBe(Operator operator, LocalDate day, LocalDate today) {
        Refusal.throwAll(Stream.of(ahead(day, today), carries(operator, day)));
    }

    private static Optional<Refusal> ahead(LocalDate day, LocalDate today) {
        return day.isBefore(today)
                ? Optional.of(
                        about("/nextOn", WasteRefusal.DATE_NOT_ALLOWED, "nextOn is " + today + " or a later day."))
                : Optional.empty();
    }

    private static Optional<Refusal> carries(Operator operator, LocalDate day) {
        String name = operator.name();
        if (!operator.is(Operator.Kind.TRANSPORTER) && !operator.is(Operator.Kind.COLLECTOR)) {
            String why = name + " is neither a transporter nor a collector.";
            return Optional.of(about(OPERATOR, WasteRefusal.OPERATOR_KIND, why));
        }
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
