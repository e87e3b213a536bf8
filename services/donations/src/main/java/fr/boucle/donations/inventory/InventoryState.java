package fr.boucle.donations.inventory;

/** How far an inventory has come. */
enum InventoryState {
    RUNNING("en lecture"),
    READY("à confirmer"),
    FAILED("en échec"),
    CANCELLED("annulé"),
    CONFIRMED("confirmé"),
    /** Read and never imported: the next edition of the same file was. */
    REPLACED("remplacé");

    private final String label;

    InventoryState(String label) {
        this.label = label;
    }

    /** The French word. */
    public String label() {
        return label;
    }
}
