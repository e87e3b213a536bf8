package fr.boucle.verify;

/** Wording shared by what the verifier says. */
final class Sentences {
    private static final int SHOWN = 60;

    private Sentences() {}

    /** A quoted input, cut and without control characters, so that it cannot disturb a terminal. */
    static String shortened(String text) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return shown.replaceAll("\\p{Cntrl}", "?");
    }

    /** "entry 3", or "entries 3 to 7"; {@code to} is included. */
    static String entries(long from, long to) {
        return from == to ? "entry " + from : "entries " + from + " to " + to;
    }
}
