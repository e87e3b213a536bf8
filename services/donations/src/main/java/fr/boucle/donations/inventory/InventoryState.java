package fr.boucle.donations.inventory;

/** How far an inventory has come. */
enum InventoryState {
    RUNNING("lecture en cours"),
    READY("à importer"),
    FAILED("refusé"),
    CANCELLED("annulé"),
    CONFIRMED("importé"),
    /** Read and never imported: the next edition of the same file was. */
    REPLACED("remplacé par une version suivante");

    private final String label;

    InventoryState(String label) {
        this.label = label;
    }

    /** The French word. */
    public String label() {
        return label;
    }
}
