package fr.boucle.donations.reading;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people and agents write in inventories: prices and sizes. What it cannot read is none. */
final class Texts {
    private static final Pattern NUMBER =
            Pattern.compile("((?:0|[1-9]\\d{0,7})(?:[.,]\\d{1,6})?)\\s*([a-z]{0,4})(?:\\s+[a-z(].{0,60})?");
    private static final long MEMORY_UNIT = 1024;
    /** Makers of disks count in thousands. */
    private static final long STORAGE_UNIT = 1000;

    private static final long LARGEST_GIGABYTES = 512;
    private static final long LARGEST_MEMORY = 16L * 1024 * 1024;
    private static final int MAX_DIGITS = 12;
    private static final Pattern PRICE = Pattern.compile("(?:0|[1-9]\\d{0,6})(?:\\.\\d{1,6})?");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

    private static final Pattern SIZE =
            Pattern.compile("\\b\\d{1,5}(?:[.,]\\d{1,3})? ?(?:to|tb|tio|tib|go|gb|gio|gib|mo|mb|mio|mib)\\b");

    private Texts() {}

    /** An amount of euros, in cents. */
    static Optional<Long> cents(String text) {
        String plain = text.replaceAll("[\\s\\u00A0\\u202F€]|EUR|eur|Euros?|euros?|TTC|HT", "");
        if (THOUSANDS.matcher(plain).matches()) {
            plain = plain.replace(",", "").replace(".", "");
        }
        int comma = plain.lastIndexOf(',');
        int point = plain.lastIndexOf('.');
        String number = comma > point ? plain.replace(".", "").replace(',', '.') : plain.replace(",", "");
        if (!PRICE.matcher(number).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(number).movePointRight(2).longValue());
    }

    /** A size in megabytes; a bare small number means gigabytes. */
    private static @Nullable Long megabytes(String text, long unit) {
        Matcher matcher = NUMBER.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches() || matcher.group(1).length() > MAX_DIGITS) {
            return null;
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replace(',', '.'));
        return switch (matcher.group(2)) {
            case "to", "tb", "t" -> megabytes(number, unit * unit);
            case "tio", "tib" -> megabytes(number, MEMORY_UNIT * MEMORY_UNIT);
            case "go", "gb", "g" -> megabytes(number, unit);
            case "gio", "gib" -> megabytes(number, MEMORY_UNIT);
            case "mo", "mb", "m", "mio", "mib" -> megabytes(number, 1L);
            case "" -> megabytes(number, number.compareTo(BigDecimal.valueOf(LARGEST_GIGABYTES)) <= 0 ? unit : 1);
            default -> null;
        };
    }

    /** A size of storage that stands anywhere in a text with its unit: "SSD 256 Go". */
    static Optional<Long> size(String text) {
        Matcher matcher = SIZE.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.find()
                ? Optional.ofNullable(megabytes(matcher.group(), STORAGE_UNIT))
                : Optional.ofNullable(text.isBlank() ? null : megabytes(text, STORAGE_UNIT));
    }

    /** Whether a text says a size with its unit. */
    static boolean hasSize(String text) {
        return SIZE.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** A size of memory; what no machine has is no memory. */
    static Optional<Long> memory(String text) {
        return Optional.ofNullable(megabytes(text, MEMORY_UNIT)).filter(size -> size > 0 && size <= LARGEST_MEMORY);
    }

    private static Long megabytes(BigDecimal number, long factor) {
        return number.multiply(BigDecimal.valueOf(factor)).longValue();
    }

    /** At most so many characters, for a column of that width. */
    static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }
}
