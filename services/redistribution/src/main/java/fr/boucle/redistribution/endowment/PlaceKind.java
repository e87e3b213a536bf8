package fr.boucle.redistribution.endowment;

/** What a structure equips. */
enum PlaceKind {
    DIGITAL_PLACE("Lieu numérique"),
    SHELTER("Hébergement"),
    CLASSROOM("Classe ou salle de formation"),
    OTHER("Autre lieu");

    private final String label;

    PlaceKind(String label) {
        this.label = label;
    }

    /** The French word. */
    String label() {
        return label;
    }
}
