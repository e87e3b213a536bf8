package fr.boucle.repairs.device;

/** Where a spare part came from: a new one costs as much carbon as the repair may save. */
public enum PartOrigin {
    NEW("neuve"),
    SECOND_HAND("d'occasion"),
    HARVESTED("récupérée sur un appareil");

    private final String label;

    PartOrigin(String label) {
        this.label = label;
    }

    /** The French word. */
    public String label() {
        return label;
    }
}
