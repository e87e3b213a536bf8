package fr.boucle.observatory;

import io.micronaut.core.annotation.Introspected;

/** What became of the devices that entered, or were kept, in a year. */
@Introspected
record OpenShares(
        String commune, int year, long reduced, long reused, long equipped, long repaired, long recycled, long total) {}
