package fr.boucle.donations.inventory;

import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.OrientationRules;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.reading.DeviceFacts;
import fr.boucle.donations.reading.Doubt;
import fr.boucle.donations.reading.ReadRow;
import fr.boucle.donations.reading.Reason;
import fr.boucle.donations.reading.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says what becomes of one machine of an inventory. */
final class ImportRules {
    private final RuleBook rules;

    ImportRules(RuleBook rules) {
        this.rules = rules;
    }

    RowVerdict judge(ReadRow row) {
        ReadRow read = row.withDoubts(
                row.doubts().stream().map(doubt -> weighed(doubt, row)).toList());
        DeviceFacts facts = read.facts();
        if (facts == null) {
            return RowVerdict.toFix(read);
        }
        OrientationRules.Proposal proposal = OrientationRules.of(facts.acquiredOn(), facts.details(), rules);
        List<Reason> reasons = new ArrayList<>(proposal.reasons());
        reasons.addAll(read.left());
        VerdictKind kind =
                proposal.orientation() == Orientation.RECYCLING ? VerdictKind.RECYCLING : VerdictKind.ACCEPTED;
        return new RowVerdict(read, kind, reasons, Found.of(facts, proposal), null);
    }

    /** A date that is not exact stands in the way only where the law's question has another answer within it. */
    private Doubt weighed(Doubt doubt, ReadRow row) {
        Span acquired = row.understood().acquired();
        if (acquired == null || doubt.blocking()) {
            return doubt;
        }
        LocalDate retired = row.understood().details().retiredOn();
        boolean oldest = OrientationRules.isTooOld(acquired.from(), retired, rules);
        boolean latest = OrientationRules.isTooOld(acquired.until(), retired, rules);
        return switch (doubt.about()) {
            case ACQUIRED -> oldest == latest ? doubt : doubt.inTheWay(Reason.of("acquired-decides"));
            case RETIRED -> retired == null && oldest ? doubt.inTheWay(Reason.of("retired-decides")) : doubt;
            case IDENTITY, KIND, CONDITION, MAKER, ROW -> doubt;
        };
    }
}
