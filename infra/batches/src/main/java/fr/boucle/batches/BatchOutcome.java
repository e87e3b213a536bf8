package fr.boucle.batches;

import io.micronaut.serde.annotation.Serdeable;

/** What became of one of the many. */
@Serdeable
enum BatchOutcome {
    WAITING,
    PASSED,
    UNCHANGED,
    REFUSED
}
