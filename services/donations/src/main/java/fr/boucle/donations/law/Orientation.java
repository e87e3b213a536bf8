package fr.boucle.donations.law;

/** What the rules propose for a device, or what the agent decided instead. */
public enum Orientation {
    REUSE("réemploi"),
    REPAIR("réparation"),
    RECYCLING("recyclage");

    private final String label;

    Orientation(String label) {
        this.label = label;
    }

    /** The French word. */
    public String label() {
        return label;
    }
}
