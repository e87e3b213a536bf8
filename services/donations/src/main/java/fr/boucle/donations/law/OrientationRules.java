package fr.boucle.donations.law;

import fr.boucle.donations.reading.Condition;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.donations.reading.ModelIndices;
import fr.boucle.donations.reading.Reason;
import fr.boucle.donations.reading.Span;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a retired device goes first: reuse, repair or recycling (loi REEN 2021-1485, art. 16). */
public final class OrientationRules {
    private OrientationRules() {}

    /** What the rules propose; the agent may overrule it, and both are kept. */
    public record Proposal(Orientation orientation, List<Reason> reasons) {}

    /** Where the rules would have a device go. */
    public static Proposal of(@Nullable LocalDate acquiredOn, DeviceDetails details, RuleBook rules) {
        Span acquired = details.acquired();
        LocalDate latest = acquiredOn == null && acquired != null ? acquired.until() : acquiredOn;
        return details.exclusion() == null
                ? propose(latest, details.retiredOn(), details.condition(), details.indices(), rules)
                : excluded();
    }

    private static Proposal propose(
            @Nullable LocalDate acquiredOn,
            @Nullable LocalDate retiredOn,
            Condition condition,
            @Nullable ModelIndices indices,
            RuleBook rules) {
        List<Reason> reasons = new ArrayList<>();
        if (acquiredOn == null) {
            reasons.add(Reason.of("acquisition-date-unknown"));
        } else if (isTooOld(acquiredOn, retiredOn, rules)) {
            RuleBook.Rule age = rules.recyclingAge();
            reasons.add(Reason.of(
                            "older-than-ten-years",
                            Map.of("date", acquiredOn.toString(), "years", Long.toString(age.amount())))
                    .under(age.origin()));
            return new Proposal(Orientation.RECYCLING, reasons);
        }
        return switch (condition) {
            case BROKEN, TO_REPAIR -> notWorking(condition, indices, reasons, rules);
            case WORKING, UNKNOWN -> new Proposal(Orientation.REUSE, reasons);
        };
    }

    /** REEN 16 orients what works; of what is broken, a model that is nearly unrepairable goes to recycling. */
    private static Proposal notWorking(
            Condition condition, @Nullable ModelIndices indices, List<Reason> reasons, RuleBook rules) {
        RuleBook.Rule floor = rules.of("INDEX_FLOOR");
        boolean hopeless = condition == Condition.BROKEN && indices != null && indices.lowestTenths() < floor.amount();
        if (indices != null) {
            reasons.add(Reason.of(
                            hopeless ? "index-under-floor" : "model-index",
                            Map.of("index", indices.named(), "floor", floor.amount() / 10 + "." + floor.amount() % 10))
                    .under(floor.origin()));
        }
        if (hopeless) {
            return new Proposal(Orientation.RECYCLING, reasons);
        }
        reasons.add(Reason.of("to-repair").under(rules.recyclingAge().origin()));
        return new Proposal(Orientation.REPAIR, reasons);
    }

    /** Classified media and equipment with security information stand outside reuse (décret 2023-266). */
    private static Proposal excluded() {
        return new Proposal(
                Orientation.RECYCLING, List.of(Reason.of("classified-excluded").under("Décret 2023-266, art. 1")));
    }

    /** Whether a device was acquired so long before its retirement that it is not oriented to reuse. */
    public static boolean isTooOld(LocalDate acquiredOn, @Nullable LocalDate retiredOn, RuleBook rules) {
        LocalDate end = retiredOn == null ? rules.day() : retiredOn;
        Period age = Period.between(acquiredOn, end);
        long years = rules.recyclingAge().amount();
        return age.getYears() > years || (age.getYears() == years && (age.getMonths() > 0 || age.getDays() > 0));
    }
}
