package fr.boucle.redistribution.request;

/** What the household has today; the term is in tenths of the criterion's weight. */
public enum Need {
    /** No device at all. */
    NONE("aucun ordinateur", 10),
    /** Broken, or shared by more than two people. */
    SHARED("en panne, ou partagé à plus de deux", 7),
    /** Too old for the stated use. */
    TOO_OLD("trop ancien pour l'usage", 4),
    /** A second device is wished. */
    SECOND("un deuxième est souhaité", 0);

    private final String label;
    private final int tenths;

    Need(String label, int tenths) {
        this.label = label;
        this.tenths = tenths;
    }

    /** The French word. */
    public String label() {
        return label;
    }

    public int tenths() {
        return tenths;
    }
}
