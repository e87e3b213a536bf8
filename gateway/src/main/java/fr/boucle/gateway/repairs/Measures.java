package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.session.Form;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masses, times and sizes as people type them: 1,8 kg or 1800 g, 20 min or 1 h 20. What is none is refused in words at its field. */
final class Measures {
    private static final long THOUSAND = 1_000;
    private static final long MINUTES = 60;
    /** A thousand is written with such a group as well as a fraction is: 1.800 g. */
    private static final int GROUP = 3;
    /** What the workshop's service takes of one repair: 100 h. */
    private static final long LONGEST = 6_000;

    /** Below it a bare number may be kilograms as well as grams. */
    private static final long SURELY_GRAMS = 20;

    private static final Pattern MASS =
            Pattern.compile("(\\d{1,9})(?:[.,](\\d{1,3}))?(kg|kilos?|g|gr|grammes?|grams?)?");
    private static final Pattern TIME =
            Pattern.compile("(?:(\\d{1,3})(?:h|:|heures?|hours?))?(?:(\\d{1,4})(?:m|mn|min|minutes?)?)?");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})(?:[.,](\\d{1,3}))?(to|tb|go|gb|mo|mb)?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]");

    private Measures() {}

    /** Grams of a field; 0, with a fault on the page, where it says none. */
    static long grams(Form form, Page page, String field) {
        return read(grams(form.text(field)), page, field, "Écrivez une masse avec son unité : 1,8 kg ou 280 g.");
    }

    /** Minutes of a field; 0, with a fault on the page, where it says none. */
    static long minutes(Form form, Page page, String field) {
        long minutes = read(minutes(form.text(field)), page, field, "Écrivez un temps : 20 min ou 1 h 20.");
        if (minutes > LONGEST) {
            page.fault(field, "Écrivez un temps de 100 h au plus.");
        }
        return minutes;
    }

    /** Megabytes of a field, which are gigabytes where it has no unit. */
    static long megabytes(Form form, Page page, String field) {
        return read(megabytes(form.text(field)), page, field, "Écrivez la taille de l'étiquette : 500 Go ou 1 To.");
    }

    private static long read(OptionalLong value, Page page, String field, String sentence) {
        if (value.isEmpty()) {
            page.fault(field, sentence);
        }
        return value.orElse(0);
    }

    static OptionalLong grams(String typed) {
        Matcher mass = MASS.matcher(bare(typed));
        if (!mass.matches()) {
            return OptionalLong.empty();
        }
        BigDecimal number = number(mass);
        String unit = mass.group(3);
        boolean fraction = mass.group(2) != null;
        boolean kilograms = unit != null && unit.startsWith("k");
        boolean unclear = unit == null && (fraction || number.longValue() < SURELY_GRAMS);
        if (unclear || !kilograms && isGrouped(mass)) {
            return OptionalLong.empty();
        }
        long grams = kilograms ? number.multiply(BigDecimal.valueOf(THOUSAND)).longValue() : whole(number);
        return grams > 0 ? OptionalLong.of(grams) : OptionalLong.empty();
    }

    static OptionalLong minutes(String typed) {
        Matcher time = TIME.matcher(bare(typed));
        if (!time.matches() || time.group(1) == null && time.group(2) == null) {
            return OptionalLong.empty();
        }
        long hours = time.group(1) == null ? 0 : Long.parseLong(time.group(1));
        long rest = time.group(2) == null ? 0 : Long.parseLong(time.group(2));
        if (time.group(1) != null && rest >= MINUTES) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(hours * MINUTES + rest);
    }

    static OptionalLong megabytes(String typed) {
        Matcher size = SIZE.matcher(bare(typed));
        if (!size.matches()) {
            return OptionalLong.empty();
        }
        String unit = size.group(3) == null ? "g" : size.group(3).substring(0, 1);
        if (!unit.equals("t") && isGrouped(size)) {
            return OptionalLong.empty();
        }
        long times =
                switch (unit) {
                    case "t" -> THOUSAND * THOUSAND;
                    case "g" -> THOUSAND;
                    default -> 1;
                };
        long megabytes = whole(number(size).multiply(BigDecimal.valueOf(times)));
        return megabytes > 0 ? OptionalLong.of(megabytes) : OptionalLong.empty();
    }

    /** Whether it may be a thousand and more as well as one and a part. */
    private static boolean isGrouped(Matcher found) {
        return found.group(2) != null && found.group(2).length() == GROUP;
    }

    private static long whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).longValue();
    }

    private static BigDecimal number(Matcher found) {
        return new BigDecimal(found.group(1) + (found.group(2) == null ? "" : "." + found.group(2)));
    }

    private static String bare(String typed) {
        return BLANKS.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
