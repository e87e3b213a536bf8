package fr.boucle.wasteregister.line;

/** The rules by which an auditor is told of what does not fit, each with its sentence and its source. */
public enum AnomalyRule {
    SAME_SENDER_AND_RECIPIENT(
            "L'expéditeur est aussi le destinataire",
            "Sender and recipient are the same establishment.",
            "arrêté du 31 mai 2021"),
    DANGEROUS_WITHOUT_BSD(
            "Déchet dangereux parti sans bordereau", "Dangerous waste left without the number of a BSD.", "R541-45"),
    OVER_40_TONNES_BY_ROAD(
            "Plus de 40 tonnes par la route en une fois",
            "More than 40 t in one load by road.",
            "registre national, règle de la plateforme"),
    ESTIMATED_WHERE_WEIGHED(
            "Masse estimée là où elle doit être pesée",
            "An estimated mass where the waste is burned or buried (R 1, D 10, D 5).",
            "registre national"),
    TREATMENT_WITHOUT_AUTHORISATION(
            "Destinataire sans autorisation ce jour-là",
            "The recipient's authorisation for WEEE did not hold that day.",
            "ICPE 2711"),
    RECEIPT_EXPIRED("Récépissé échu du transporteur", "The transporter's receipt did not hold that day.", "R541-50"),
    CONTRACT_EXPIRED("Contrat échu de l'éco-organisme", "The eco-organisation's contract did not hold.", "L541-10"),
    MASS_NOT_BALANCED(
            "Les masses ne s'équilibrent pas",
            "In + differences is not out + stock for a site and code.",
            "arrêté du 31 mai 2021, art. 10"),
    MASS_OUTLIER(
            "Masse inhabituelle pour ce type d'appareil",
            "The mass is far from what a device of its kind weighs.",
            "proposition de Boucle"),
    TRACEABILITY_INTERRUPTED(
            "Suivi interrompu avant le traitement final",
            "The way of the waste is not followed to a final treatment.",
            "arrêté du 31 mai 2021, art. 10"),
    LINE_CANCELLED("Ligne annulée", "The line was cancelled.", "registre national, motif ANNULER");

    private final String label;
    private final String sentence;
    private final String source;

    AnomalyRule(String label, String sentence, String source) {
        this.label = label;
        this.sentence = sentence;
        this.source = source;
    }

    public String label() {
        return label;
    }

    public String sentence() {
        return sentence;
    }

    public String source() {
        return source;
    }
}
