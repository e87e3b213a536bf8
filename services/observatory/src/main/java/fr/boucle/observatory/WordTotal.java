package fr.boucle.observatory;

import io.micronaut.core.annotation.Introspected;

/** A word and how many. */
@Introspected
record WordTotal(String word, long total) {}
