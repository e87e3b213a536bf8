package fr.boucle.batches;

import io.micronaut.serde.annotation.Serdeable;

/** How far an act on many is: tried without a change, done to what passed, or given up. */
@Serdeable
enum BatchState {
    TRYING,
    TRIED,
    RUNNING,
    DONE,
    STOPPED;

    boolean isTrial() {
        return this == TRYING;
    }

    boolean goesOn() {
        return this == TRYING || this == RUNNING;
    }
}
