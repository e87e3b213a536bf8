package fr.boucle.donations.lot;

/** What the state of a lot is called. */
enum LotState {
    DRAFT("brouillon"),
    PUBLISHED("publié"),
    CLOSED("clos");

    private final String label;

    LotState(String label) {
        this.label = label;
    }

    /** The French word. */
    public String label() {
        return label;
    }
}
