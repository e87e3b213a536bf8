package fr.boucle.repairs.erasure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of nwipe's tables, read with suspicion. */
final class NwipeCells {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)\\s*%");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
    private static final BigDecimal NEARLY = new BigDecimal("99.99");

    private NwipeCells() {}

    /** A rounded 100.00 % with bytes missing is not the whole drive. */
    static Optional<BigDecimal> percent(String[] cells) {
        Matcher told = PERCENT.matcher(cells[3]);
        if (!told.find()) {
            return Optional.empty();
        }
        BigDecimal percent = new BigDecimal(told.group(1));
        boolean whole = number(cells[1]) >= number(cells[2]);
        return Optional.of(whole ? percent : percent.min(NEARLY));
    }

    static String name(String cell) {
        return cell.replace("!", "").strip();
    }

    static String word(String cell) {
        return cell.replace("-", "").strip();
    }

    /** A count that cannot be read counts as wrong, never as none. */
    static long number(String cell) {
        String digits = cell.strip();
        return DIGITS.matcher(digits).matches() ? Long.parseLong(digits) : 1;
    }
}
