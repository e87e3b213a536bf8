package fr.boucle.batches;

/** It was stopped while something was done to one: that is undone. */
final class StoppedBatch extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoppedBatch() {
        super("stopped", null, false, false);
    }
}
