package fr.boucle.observatory;

import io.micronaut.core.annotation.Introspected;

/** How often an event was read. */
@Introspected
record EventCount(String context, String event, long total) {}
