package fr.boucle.values;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;

/** A day in words: 1er décembre 2026, 20 novembre 2026; 1 December 2026. */
public final class DayWords {
    private static final Map<Long, String> FIRST = Map.of(1L, "1er");

    private DayWords() {}

    public static DateTimeFormatter in(Locale language) {
        return around("", " MMMM uuuu", language);
    }

    /** A day of the month among other words, given as patterns of a {@link DateTimeFormatter}. */
    public static DateTimeFormatter around(String before, String after, Locale language) {
        boolean french = language.getLanguage().equals("fr");
        return new DateTimeFormatterBuilder()
                .appendPattern(before)
                .appendText(ChronoField.DAY_OF_MONTH, french ? FIRST : Map.of())
                .appendPattern(after)
                .toFormatter(language);
    }
}
