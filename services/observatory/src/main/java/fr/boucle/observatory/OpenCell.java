package fr.boucle.observatory;

import io.micronaut.core.annotation.Introspected;
import java.util.Comparator;

/**
 * How many devices are where, by the donor's commune, the year of entry and the kind.
 *
 * @param year empty for what has not entered the chain
 */
@Introspected
record OpenCell(String year, String commune, String kind, String place, long total) {
    static final Comparator<OpenCell> ORDER = Comparator.comparing(OpenCell::year)
            .thenComparing(OpenCell::commune)
            .thenComparing(OpenCell::kind)
            .thenComparing(OpenCell::place);

    OpenCell holding(long devices) {
        return new OpenCell(year, commune, kind, place, devices);
    }
}
