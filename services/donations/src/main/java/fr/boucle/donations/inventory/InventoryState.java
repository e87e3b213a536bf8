package fr.boucle.donations.inventory;

/** How far an inventory has come. */
enum InventoryState {
    RUNNING("en lecture"),
    READY("à confirmer"),
    FAILED("en échec"),
    CANCELLED("annulé"),
    CONFIRMED("confirmé");

    private final String label;

    InventoryState(String label) {
        this.label = label;
    }

    /** The French word. */
    public String label() {
        return label;
    }
}
