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
import java.util.Optional;
import java.util.stream.Stream;

/** Says what becomes of one machine of an inventory. */
final class ImportRules {
    private final RuleBook rules;

    ImportRules(RuleBook rules) {
        this.rules = rules;
    }

    RowVerdict judge(ReadRow row) {
        ReadRow read = row.withDoubts(
                Stream.concat(row.doubts().stream().map(doubt -> weighed(doubt, row)), order(row).stream())
                        .toList());
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

    /** Which of day and month comes first is asked where nothing shows it and the law's question hangs on it. */
    private Optional<Doubt> order(ReadRow row) {
        LocalDate otherwise = row.understood().otherwise();
        LocalDate acquired = row.understood().acquiredOn();
        LocalDate retired = row.understood().details().retiredOn();
        boolean asked = row.doubts().stream().anyMatch(doubt -> doubt.about() == Doubt.About.ACQUIRED);
        if (otherwise == null || acquired == null || asked) {
            return Optional.empty();
        }
        boolean old = OrientationRules.isTooOld(acquired, retired, rules);
        return old == OrientationRules.isTooOld(otherwise, retired, rules)
                ? Optional.empty()
                : Optional.of(Doubt.ofOrder(acquired, otherwise));
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
