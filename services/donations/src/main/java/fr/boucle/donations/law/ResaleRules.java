package fr.boucle.donations.law;

import fr.boucle.donations.reading.Reason;
import java.util.List;

/** What the law says of a taker who means to sell what a public body gave (CG3P L3212-2 3°, décret 2022-1413). */
final class ResaleRules {
    private ResaleRules() {}

    static void check(Eligibility.Question question, RuleBook rules, List<Reason> against, List<Reason> notes) {
        switch (question.resale()) {
            case NONE ->
                notes.add(new Reason(
                        "no-onerous-retrocession", "The taker may not sell the device.", Eligibility.TO_LISTED_BODY));
            case FREE ->
                against.add(new Reason(
                        "resale-not-allowed",
                        "A free sale of a public gift is not lawful; NONE or SOLIDARITY is.",
                        Eligibility.TO_LISTED_BODY));
            case SOLIDARITY -> checkSolidarity(question, rules, against, notes);
        }
    }

    private static void checkSolidarity(
            Eligibility.Question question, RuleBook rules, List<Reason> against, List<Reason> notes) {
        boolean maySell = question.taker().statuses().stream()
                .anyMatch(status -> status.holdsOn(rules.day())
                        && rules.solidarityResale(status.status()).isPresent());
        if (!maySell) {
            against.add(new Reason(
                    "resale-not-allowed-to-this-body",
                    "Only utilité publique and intérêt général for people in précarité may sell at a solidarity price;"
                            + " claim without resale instead.",
                    "CG3P L3212-2 3° (loi 3DS 2022-217, art. 178)"));
        }
        rules.resaleCap(question.kind())
                .ifPresentOrElse(
                        cap -> notes.add(new Reason(
                                "solidarity-price-cap",
                                "Sold at most at " + Eligibility.euros(cap.amount()) + ", taxes included.",
                                cap.origin())),
                        () -> against.add(new Reason(
                                "resale-not-allowed-for-this-kind",
                                "No solidarity price is fixed for this kind of device; claim without resale instead.",
                                "Décret 2022-1413")));
    }
}
