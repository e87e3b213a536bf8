package fr.boucle.donations.claim;

/** What the state of a claim is called. */
enum ClaimState {
    PENDING("à décider"),
    ACCEPTED("acceptée"),
    REFUSED("refusée"),
    WITHDRAWN("retirée"),
    EXPIRED("expirée");

    private final String label;

    ClaimState(String label) {
        this.label = label;
    }

    /** The French word. */
    public String label() {
        return label;
    }
}
