package fr.boucle.donations.reading;

import java.time.LocalDate;

/** A year of two digits: the latest that is not to come. */
final class ShortYear {
    private static final int CENTURY = 100;

    private ShortYear() {}

    /** A year as it is written, with four digits or two. */
    static int of(String digits, LocalDate today) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        int century = today.getYear() - today.getYear() % CENTURY;
        return year <= today.getYear() % CENTURY ? century + year : century - CENTURY + year;
    }
}
