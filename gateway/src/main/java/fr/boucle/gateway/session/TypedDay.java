package fr.boucle.gateway.session;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Map;

/** A day as people write it, 30/06/2027, where a browser has no calendar of its own: read as a calendar would send it. */
public final class TypedDay {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private TypedDay() {}

    /** Whether a text is a day that there is, as a calendar sends it. */
    public static boolean isDay(String text) {
        try {
            LocalDate _ = LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException noSuchDay) {
            return false;
        }
    }

    public static Map<String, Object> in(Map<String, Object> fields) {
        Map<String, Object> read = new HashMap<>(fields);
        read.replaceAll((_, typed) -> typed instanceof String text ? of(text) : typed);
        return read;
    }

    static String of(String text) {
        if (text.strip().matches("\\d{1,2}/\\d{1,2}/\\d{4}")) {
            try {
                return LocalDate.parse(text.strip(), WRITTEN).toString();
            } catch (DateTimeParseException noSuchDay) {
                return text;
            }
        }
        return text;
    }
}
