package fr.boucle.redistribution.tracking;

import io.micronaut.serde.annotation.Serdeable;

/** What is the matter. */
@Serdeable
enum TroubleKind {
    BROKEN_DOWN,
    NOT_SUITABLE,
    NO_LONGER_NEEDED
}
