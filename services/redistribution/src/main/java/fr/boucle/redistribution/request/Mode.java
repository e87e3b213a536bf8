package fr.boucle.redistribution.request;

import io.micronaut.serde.annotation.Serdeable;

/** Whether a kind can be asked for. */
@Serdeable
enum Mode {
    /** Not now, whatever there is. */
    OFF,
    /** While some are in stock, or some have come in the last three months. */
    AUTOMATIC,
    ON
}
