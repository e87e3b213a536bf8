package fr.boucle.wasteregister.archive;

import java.time.LocalDate;
import java.time.Month;

/** How long lines are kept before their year may be closed (R541-43): three whole years. */
final class KeptYears {
    private static final int WHOLE_YEARS = 3;
    private static final int LAST_DAY = 31;

    private KeptYears() {}

    static LocalDate first(int year) {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    static LocalDate last(int year) {
        return LocalDate.of(year, Month.DECEMBER, LAST_DAY);
    }

    /** The first day on which a year may be closed. */
    static LocalDate earliest(int year) {
        return first(year + WHOLE_YEARS + 1);
    }

    /** The first year that may not be closed on a day. */
    static int firstThatMustWait(LocalDate today) {
        return today.getYear() - WHOLE_YEARS;
    }
}
