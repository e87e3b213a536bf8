package fr.boucle.donations.convention;

/** What the state of a convention is called. */
enum ConventionState {
    TO_SIGN("à signer"),
    SIGNED("signée"),
    HANDED_OVER("remise faite"),
    CANCELLED("annulée");

    private final String label;

    ConventionState(String label) {
        this.label = label;
    }

    /** The French word. */
    public String label() {
        return label;
    }
}
