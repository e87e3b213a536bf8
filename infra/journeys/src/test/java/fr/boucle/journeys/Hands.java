package fr.boucle.journeys;

import java.util.Locale;

/** What work in pages costs the hands: pages read, things done, keys typed; seconds by the keystroke-level model (Card, Moran, Newell 1980). */
record Hands(int pages, int acts, int keys) {
    private static final double KEY = 0.28;
    private static final double THOUGHT = 1.35;
    private static final double PAGE = 1.0;
    private static final double MINUTE = 60;

    Hands since(Hands before) {
        return new Hands(pages - before.pages, acts - before.acts, keys - before.keys);
    }

    Hands each(int devices) {
        return new Hands(
                Math.round((float) pages / devices),
                Math.round((float) acts / devices),
                Math.round((float) keys / devices));
    }

    double seconds() {
        return pages * PAGE + acts * (THOUGHT + KEY) + keys * KEY;
    }

    String told() {
        return String.format(
                Locale.ROOT, "%d pages, %d acts, %d keys, %.1f minutes", pages, acts, keys, seconds() / MINUTE);
    }
}
