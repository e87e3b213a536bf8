package fr.boucle.redistribution.stock;

/** Who receives a device; structures are counted apart from households. */
public enum Recipient {
    HOUSEHOLD("Foyer"),
    STRUCTURE("Structure");

    private final String label;

    Recipient(String label) {
        this.label = label;
    }

    /** The French word. */
    public String label() {
        return label;
    }
}
