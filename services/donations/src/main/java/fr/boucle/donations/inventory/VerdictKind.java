package fr.boucle.donations.inventory;

/** What becomes of a row: a device, a question, nothing new, or a device that is not given. */
enum VerdictKind {
    ACCEPTED("valable"),
    TO_FIX("à corriger"),
    DUPLICATE("déjà connue"),
    RECYCLING("à recycler");

    private final String label;

    VerdictKind(String label) {
        this.label = label;
    }

    /** The French word. */
    String label() {
        return label;
    }
}
