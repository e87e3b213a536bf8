package fr.boucle.wasteregister.line;

/** The rules by which an auditor is told of what does not fit, each with its sentence and its source. */
public enum AnomalyRule {
    SAME_SENDER_AND_RECIPIENT("Sender and recipient are the same establishment.", "arrêté du 31 mai 2021"),
    DANGEROUS_WITHOUT_BSD("Dangerous waste left without the number of a BSD.", "R541-45"),
    OVER_40_TONNES_BY_ROAD("More than 40 t in one load by road.", "registre national, règle de la plateforme"),
    ESTIMATED_WHERE_WEIGHED(
            "An estimated mass where the waste is burned or buried (R 1, D 10, D 5).", "registre national"),
    TREATMENT_WITHOUT_AUTHORISATION("The recipient's authorisation for WEEE did not hold that day.", "ICPE 2711"),
    RECEIPT_EXPIRED("The transporter's receipt did not hold that day.", "R541-50"),
    MASS_NOT_BALANCED("In + differences is not out + stock for a site and code.", "arrêté du 31 mai 2021, art. 10"),
    MASS_OUTLIER("The mass is far from what a device of its kind weighs.", "proposition de Boucle"),
    TRACEABILITY_INTERRUPTED(
            "The way of the waste is not followed to a final treatment.", "arrêté du 31 mai 2021, art. 10"),
    LINE_CANCELLED("The line was cancelled.", "registre national, motif ANNULER");

    private final String sentence;
    private final String source;

    AnomalyRule(String sentence, String source) {
        this.sentence = sentence;
        this.source = source;
    }

    public String sentence() {
        return sentence;
    }

    public String source() {
        return source;
    }
}
