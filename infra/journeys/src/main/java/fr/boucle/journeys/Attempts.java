package fr.boucle.journeys;

/** What may go otherwise than meant without ending all that follows: it is told, and the loading goes on. */
final class Attempts {
    private final Loaded loaded;

    Attempts(Loaded loaded) {
        this.loaded = loaded;
    }

    void make(Runnable attempt) {
        try {
            attempt.run();
        } catch (Surprise surprise) {
            loaded.tell("✗ " + surprise.getMessage());
        }
    }
}
