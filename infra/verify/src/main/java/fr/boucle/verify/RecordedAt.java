package fr.boucle.verify;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * An instant in UTC as an entry writes it: {@code YYYY-MM-DDThh:mm:ss[.f…]Z}.
 *
 * @param time the instant's date and time in UTC
 */
record RecordedAt(LocalDateTime time) {
    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int MAX_FRACTION = 9;

    /** @throws Unreadable if the text has another shape or is no date */
    static RecordedAt parse(String text) throws Unreadable {
        int fraction = text.length() - SHAPE.length() - 1;
        if (!hasShape(text) || !text.endsWith("Z") || fraction > MAX_FRACTION + 1 || fraction == 1) {
            throw malformed(text);
        }
        try {
            return new RecordedAt(LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19),
                    nanos(text, fraction)));
        } catch (DateTimeException | NumberFormatException noDate) {
            throw malformed(text);
        }
    }

    boolean isBefore(RecordedAt other) {
        return time.isBefore(other.time);
    }

    private static boolean hasShape(String text) {
        if (text.length() <= SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char expected = SHAPE.charAt(i);
            if (expected == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != expected) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text, int fraction) throws Unreadable {
        if (fraction == 0) {
            return 0;
        }
        if (text.charAt(SHAPE.length()) != '.') {
            throw malformed(text);
        }
        int nanos = 0;
        for (int i = 0; i < MAX_FRACTION; i++) {
            char digit = i < fraction - 1 ? text.charAt(SHAPE.length() + 1 + i) : '0';
            if (!isDigit(digit)) {
                throw malformed(text);
            }
            nanos = nanos * 10 + digit - '0';
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Unreadable malformed(String text) {
        return new Unreadable(
                text.isEmpty()
                        ? "the entry carries no \"recordedAt\""
                        : "\"recordedAt\" is an instant like 2026-11-22T09:30:00Z, not \"" + Sentences.shortened(text)
                                + "\"");
    }

    @Override
    public String toString() {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time) + "Z";
    }
}
