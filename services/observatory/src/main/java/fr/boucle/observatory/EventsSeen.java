package fr.boucle.observatory;

import io.micronaut.serde.annotation.Serdeable;

/** How often an event was read. */
@Serdeable
record EventsSeen(String context, String event, long count) {}
