package fr.boucle.journeys;

/** What may go otherwise than meant without ending all that follows: it is told and counted, and the loading goes on. */
final class Attempts {
    private final Loaded loaded;
    private int otherwise;

    Attempts(Loaded loaded) {
        this.loaded = loaded;
    }

    void make(Runnable attempt) {
        try {
            attempt.run();
        } catch (Surprise surprise) {
            otherwise++;
            loaded.tell("✗ " + surprise.getMessage());
        }
    }

    /** How many went otherwise than meant. */
    int otherwise() {
        return otherwise;
    }
}
