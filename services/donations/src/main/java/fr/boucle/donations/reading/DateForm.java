package fr.boucle.donations.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which inventories write days, months and years. What is none of them is none. */
final class DateForm {
    private static final int MAX = 40;
    private static final int MONTHS = 12;
    private static final LocalDate SHEET_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SHEET_DAY = 20_000;
    private static final int LAST_SHEET_DAY = 80_000;
    private static final Pattern TIME = Pattern.compile(
            "[ t]+\\d{1,2}[:h]\\d{2}(:\\d{2}([.,]\\d{1,9})?)?( ?[ap]m)?( ?z|[+-]\\d{2}:?\\d{2})?$|t?00:00:00z?$");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})");
    private static final Pattern COMPACT = Pattern.compile("\\d{8}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern SHEET = Pattern.compile("(\\d{5})(?:[.,]\\d{1,12})?");
    private static final Set<String> NOTHING =
            Set.copyOf(WordList.meanings("dates").getOrDefault("NOTHING", List.of()));

    private DateForm() {}

    /** Whether a text says that there is no date. */
    static boolean isNothing(String text) {
        return NOTHING.contains(plain(text));
    }

    /**
     * Reads one date.
     *
     * @param order of its column
     * @param today by which the century of a short year is told
     */
    static Optional<Span> read(String text, DateOrder order, LocalDate today) {
        String plain = plain(text);
        if (plain.length() > MAX) {
            return Optional.empty();
        }
        Matcher numbers = YEAR_LAST.matcher(plain);
        if (numbers.matches()) {
            return yearLast(number(numbers, 1), number(numbers, 2), ShortYear.of(numbers.group(3), today), order);
        }
        Matcher first = YEAR_FIRST.matcher(plain);
        if (first.matches()) {
            return Span.day(number(first, 1), number(first, 2), number(first, 3));
        }
        return partial(plain).or(() -> compact(plain, order)).or(() -> NamedMonth.read(plain, today));
    }

    /** What a text shows of its column's order: none when both readings are days. */
    static Optional<DateOrder> shown(String text) {
        Matcher numbers = YEAR_LAST.matcher(plain(text));
        if (!numbers.matches()) {
            return Optional.empty();
        }
        int one = number(numbers, 1);
        int other = number(numbers, 2);
        if (one > MONTHS && other <= MONTHS) {
            return Optional.of(DateOrder.DAY_FIRST);
        }
        return one <= MONTHS && other > MONTHS ? Optional.of(DateOrder.MONTH_FIRST) : Optional.empty();
    }

    private static String plain(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.length() > MAX
                ? lower
                : TIME.matcher(lower).replaceFirst("").strip();
    }

    private static Optional<Span> yearLast(int one, int other, int year, DateOrder order) {
        Optional<Span> dayFirst = Span.day(year, other, one);
        Optional<Span> monthFirst = Span.day(year, one, other);
        if (dayFirst.isEmpty() || monthFirst.isEmpty()) {
            return order == DateOrder.UNKNOWN
                    ? dayFirst.or(() -> monthFirst)
                    : order == DateOrder.DAY_FIRST ? dayFirst : monthFirst;
        }
        return switch (order) {
            case DAY_FIRST -> dayFirst;
            case MONTH_FIRST -> monthFirst;
            case UNKNOWN -> Optional.of(dayFirst.get().and(monthFirst.get()));
        };
    }

    private static Optional<Span> partial(String plain) {
        Matcher month = MONTH.matcher(plain);
        if (month.matches()) {
            return Span.month(number(month, 2), number(month, 1));
        }
        Matcher yearMonth = YEAR_MONTH.matcher(plain);
        if (yearMonth.matches()) {
            return Span.month(number(yearMonth, 1), number(yearMonth, 2));
        }
        if (YEAR.matcher(plain).matches()) {
            return Optional.of(Span.year(Integer.parseInt(plain)));
        }
        Matcher sheet = SHEET.matcher(plain);
        if (sheet.matches() && number(sheet, 1) >= FIRST_SHEET_DAY && number(sheet, 1) < LAST_SHEET_DAY) {
            return Optional.of(Span.day(SHEET_ZERO.plusDays(number(sheet, 1))));
        }
        return Optional.empty();
    }

    private static Optional<Span> compact(String plain, DateOrder order) {
        if (!COMPACT.matcher(plain).matches()) {
            return Optional.empty();
        }
        if (YEAR.matcher(plain.substring(0, 4)).matches()) {
            Optional<Span> yearFirst = Span.day(part(plain, 0, 4), part(plain, 4, 6), part(plain, 6, 8));
            if (yearFirst.isPresent()) {
                return yearFirst;
            }
        }
        return YEAR.matcher(plain.substring(4)).matches()
                ? yearLast(part(plain, 0, 2), part(plain, 2, 4), part(plain, 4, 8), order)
                : Optional.empty();
    }

    private static int part(String digits, int from, int until) {
        return Integer.parseInt(digits.substring(from, until));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
