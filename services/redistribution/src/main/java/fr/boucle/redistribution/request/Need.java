package fr.boucle.redistribution.request;

/** What the household has today; the term is in tenths of the criterion's weight. */
public enum Need {
    /** No device at all. */
    NONE(10),
    /** Broken, or shared by more than two people. */
    SHARED(7),
    /** Too old for the stated use. */
    TOO_OLD(4),
    /** A second device is wished. */
    SECOND(0);

    private final int tenths;

    Need(int tenths) {
        this.tenths = tenths;
    }

    public int tenths() {
        return tenths;
    }
}
