package fr.boucle.donations.inventory;

import fr.boucle.donations.inventory.RowVerdict.Kind;
import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.OrientationRules;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.reading.DeviceFacts;
import fr.boucle.donations.reading.ReadRow;
import fr.boucle.donations.reading.Reason;
import java.util.ArrayList;
import java.util.List;

/** Says what becomes of one machine of an inventory. */
final class ImportRules {
    private final RuleBook rules;

    ImportRules(RuleBook rules) {
        this.rules = rules;
    }

    RowVerdict judge(ReadRow row) {
        DeviceFacts facts = row.facts();
        if (facts == null) {
            List<Reason> toFix = new ArrayList<>(row.toFix());
            toFix.addAll(row.left());
            return RowVerdict.toFix(row.line(), toFix);
        }
        OrientationRules.Proposal proposal = OrientationRules.of(facts.acquiredOn(), facts.details(), rules);
        List<Reason> reasons = new ArrayList<>(proposal.reasons());
        reasons.addAll(row.left());
        Kind kind = proposal.orientation() == Orientation.RECYCLING ? Kind.RECYCLING : Kind.ACCEPTED;
        return new RowVerdict(row.line(), kind, reasons, facts.identity(), Found.of(facts, proposal), null);
    }
}
