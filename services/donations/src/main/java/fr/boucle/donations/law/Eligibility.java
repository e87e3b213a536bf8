package fr.boucle.donations.law;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.law.RuleBook.Rule;
import fr.boucle.donations.organisation.Organisation;
import fr.boucle.donations.reading.Reason;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the law lets one device go for free to one organisation, with the article and what would change the answer
 * (CG3P L3212-2 and L3212-3, D3212-3, décret 2022-1413).
 *
 * @param legalBasis the article that allows it, or that was looked at
 */
@Serdeable
public record Eligibility(Verdict verdict, String legalBasis, List<Reason> reasons) {
    public enum Verdict {
        ELIGIBLE,
        NOT_ELIGIBLE
    }

    private static final String TO_PUBLIC_BODY = "Décret 2023-266, art. 2 (cession à une personne publique)";
    private static final String PRIVATE_GIFT = "Don d'une personne privée";
    static final String TO_LISTED_BODY = "CG3P L3212-2 3°";
    private static final int CENTS = 100;

    /** What is asked of the rules. */
    public record Question(
            Organisation donor,
            Organisation taker,
            DeviceKind kind,
            Orientation orientation,
            long valueCents,
            Resale resale) {}

    public static Eligibility of(Question question, RuleBook rules) {
        List<Reason> against = new ArrayList<>();
        List<Reason> notes = new ArrayList<>();
        if (question.taker().suspended()) {
            against.add(Reason.of(
                    "organisation-suspended", "The steward suspended this organisation; a renewal lifts it."));
        }
        if (question.orientation() == Orientation.RECYCLING) {
            against.add(new Reason(
                    "oriented-to-recycling",
                    "The device goes to recycling; the agent may overrule the orientation with a reason.",
                    rules.recyclingAge().origin()));
        }
        String basis = basis(question, rules, against);
        if (question.donor().isPublic() && !question.taker().isPublic()) {
            checkValue(question, rules, against, notes);
            ResaleRules.check(question, rules, against, notes);
        }
        if (against.isEmpty()) {
            return new Eligibility(Verdict.ELIGIBLE, basis, List.copyOf(notes));
        }
        against.addAll(notes);
        return new Eligibility(Verdict.NOT_ELIGIBLE, basis, List.copyOf(against));
    }

    /** Whether a device may go to a taker who means to do this with it. */
    public static Eligibility of(
            Giveable device, Organisation donor, Organisation taker, Resale resale, RuleBook rules) {
        long value = ValueEstimate.of(device, rules).valueCents();
        return of(new Question(donor, taker, device.kind(), device.orientation(), value, resale), rules);
    }

    /** Refuses what the law does not allow. */
    public void mustHold() {
        Refusal.throwFirst(Stream.of(refusal()));
    }

    /** Why not, with all that is against it; a resale that is not allowed is named first, for the taker can change it. */
    public Optional<Refusal> refusal() {
        if (verdict == Verdict.ELIGIBLE) {
            return Optional.empty();
        }
        String all = reasons.stream()
                .map(reason -> reason.detail() + (reason.law() == null ? "" : " (" + reason.law() + ")"))
                .collect(Collectors.joining(" "));
        boolean resaleAmongThem =
                reasons.stream().anyMatch(reason -> reason.slug().startsWith("resale-not-allowed"));
        return Optional.of(
                new Refusal(resaleAmongThem ? DonationRefusal.RESALE_NOT_ALLOWED : DonationRefusal.NOT_ELIGIBLE, all));
    }

    private static String basis(Question question, RuleBook rules, List<Reason> against) {
        if (!question.donor().isPublic()) {
            return PRIVATE_GIFT;
        }
        if (question.taker().isPublic()) {
            return TO_PUBLIC_BODY;
        }
        Optional<Rule> recipient = question.taker().statuses().stream()
                .filter(status -> status.holdsOn(rules.day()))
                .flatMap(status -> rules.recipient(status.status()).stream())
                .findFirst();
        if (recipient.isEmpty()) {
            against.add(new Reason(
                    "recipient-not-listed",
                    "On " + rules.day()
                            + " no dated proof makes this organisation one of the recipients (utilité publique, ESUS,"
                            + " intérêt général for people in précarité, parents, students, school support);"
                            + " a proof recorded by the steward would.",
                    TO_LISTED_BODY));
        }
        return recipient.map(Rule::origin).orElse(TO_LISTED_BODY);
    }

    private static void checkValue(Question question, RuleBook rules, List<Reason> against, List<Reason> notes) {
        Rule ceiling = rules.freeCessionCeiling();
        String value = euros(question.valueCents()) + " estimated, " + euros(ceiling.amount()) + " at most";
        if (question.valueCents() > ceiling.amount()) {
            against.add(new Reason(
                    "unit-value-over-ceiling",
                    "Unit value: " + value + "; a lower value stated with its proof, or a sale, would be lawful.",
                    ceiling.origin()));
        } else {
            notes.add(new Reason("unit-value-within-ceiling", "Unit value: " + value + ".", ceiling.origin()));
        }
    }

    public static String euros(long cents) {
        return cents % CENTS == 0
                ? cents / CENTS + " €"
                : cents / CENTS + "," + (cents % CENTS < 10 ? "0" : "") + cents % CENTS + " €";
    }
}
