package fr.boucle.redistribution.tracking;

import io.micronaut.serde.annotation.Serdeable;

/** What the household wishes. */
@Serdeable
enum TroubleWish {
    REPAIR,
    EXCHANGE,
    RETURN
}
