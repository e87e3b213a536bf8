package fr.boucle.wasteregister.platform;

/** What a line tells, in the order in which people ask: who, what, how much, from where, by whom, to where, what then. */
enum FieldGroup {
    KEEPER("Qui tient le registre"),
    WASTE("Quel déchet"),
    QUANTITY("Combien, et quand"),
    ORIGIN("D'où il vient"),
    TRANSPORT("Qui le transporte"),
    DESTINATION("Où il va"),
    TREATMENT("Ce qu'il devient"),
    INTERMEDIARIES("Qui intervient");

    private final String label;

    FieldGroup(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
