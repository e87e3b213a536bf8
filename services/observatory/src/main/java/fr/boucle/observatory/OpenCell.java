package fr.boucle.observatory;

import io.micronaut.core.annotation.Introspected;

/** How many devices are where, by the donor's commune, the year of entry and the kind. */
@Introspected
record OpenCell(String commune, int year, String kind, String place, long total) {}
