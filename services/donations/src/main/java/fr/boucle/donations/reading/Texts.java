package fr.boucle.donations.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people and agents write in inventories: dates, prices, sizes, serials. What it cannot read is none. */
final class Texts {
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?: .*)?");
    private static final Pattern NUMBER = Pattern.compile("((?:0|[1-9]\\d{0,7})(?:[.,]\\d+)?)\\s*([a-z]*)");
    private static final Pattern ONE_SYMBOL = Pattern.compile("(.)\\1*");
    private static final int CENTURY = 2000;
    private static final long MEGABYTES_PER_GIGABYTE = 1024;
    private static final long LARGEST_GIGABYTES = 512;
    private static final long LARGEST_MEMORY = 16L * 1024 * 1024;
    private static final int MAX_DIGITS = 12;
    private static final Set<String> PLACEHOLDERS = Set.of(
            "to be filled by o.e.m.",
            "to be filled by oem",
            "o.e.m.",
            "oem",
            "default string",
            "system serial number",
            "serial number",
            "chassis serial number",
            "base board serial number",
            "none",
            "n/a",
            "na",
            "nc",
            "n.c.",
            "not specified",
            "not available",
            "not applicable",
            "unknown",
            "inconnu",
            "inconnue",
            "aucun",
            "neant",
            "invalid",
            "empty",
            "null",
            "123456789",
            "1234567890",
            "12345678",
            "1234567",
            "123456",
            "0123456789",
            "system product name",
            "no asset tag",
            "no asset information",
            "asset tag",
            "asset-1234567890",
            "release-keys");

    private Texts() {}

    /** Whether a serial or tag is what a maker writes when there is none. */
    static boolean isPlaceholder(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty()
                || PLACEHOLDERS.contains(plain)
                || ONE_SYMBOL.matcher(plain).matches();
    }

    /**
     * A day.
     *
     * @param monthFirst whether the file writes month before day
     */
    static Optional<LocalDate> day(String text, boolean monthFirst) {
        Matcher iso = ISO_DAY.matcher(text);
        if (iso.matches()) {
            return of(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher local = DAY.matcher(text);
        if (!local.matches()) {
            return Optional.empty();
        }
        int year = local.group(3).length() == 2 ? CENTURY + number(local, 3) : number(local, 3);
        return monthFirst ? of(year, number(local, 1), number(local, 2)) : of(year, number(local, 2), number(local, 1));
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** An amount of euros, in cents. */
    static Optional<Long> cents(String text) {
        String plain = text.replaceAll("[\\s\\u00A0\\u202F€]|EUR", "");
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        String number = comma > point ? plain.replace(".", "").replace(',', '.') : plain.replace(",", "");
        if (!number.matches("(0|[1-9]\\d{0,6})(\\.\\d+)?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(number).movePointRight(2).longValue());
    }

    /** A size of memory or storage, in megabytes; a bare small number means gigabytes. */
    static @Nullable Long megabytes(String text) {
        Matcher matcher = NUMBER.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches() || matcher.group(1).length() > MAX_DIGITS) {
            return null;
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replace(',', '.'));
        return switch (matcher.group(2)) {
            case "to", "tb" -> megabytes(number, MEGABYTES_PER_GIGABYTE * MEGABYTES_PER_GIGABYTE);
            case "go", "gb", "g", "gio", "gib" -> megabytes(number, MEGABYTES_PER_GIGABYTE);
            case "mo", "mb", "m", "mio", "mib" -> megabytes(number, 1);
            case "" ->
                megabytes(
                        number,
                        number.compareTo(BigDecimal.valueOf(LARGEST_GIGABYTES)) <= 0 ? MEGABYTES_PER_GIGABYTE : 1);
            default -> null;
        };
    }

    /** A size of memory; what no machine has is no memory. */
    static Optional<Long> memory(String text) {
        return Optional.ofNullable(megabytes(text)).filter(size -> size > 0 && size <= LARGEST_MEMORY);
    }

    private static Long megabytes(BigDecimal number, long factor) {
        return number.multiply(BigDecimal.valueOf(factor)).longValue();
    }

    /** At most so many characters, for a column of that width. */
    static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }
}
