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
    /** Whether the day or the month comes first, where a text does not show it. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }

    private static final int CENTURY = 100;
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
    static Optional<Span> read(String text, Order order, LocalDate today) {
        String plain = plain(text);
        if (plain.length() > MAX) {
            return Optional.empty();
        }
        Matcher numbers = YEAR_LAST.matcher(plain);
        if (numbers.matches()) {
            return yearLast(number(numbers, 1), number(numbers, 2), year(numbers.group(3), today), order);
        }
        Matcher first = YEAR_FIRST.matcher(plain);
        if (first.matches()) {
            return Span.day(number(first, 1), number(first, 2), number(first, 3));
        }
        return partial(plain).or(() -> compact(plain, order)).or(() -> NamedMonth.read(plain, today));
    }

    /** What a text shows of its column's order: none when both readings are days. */
    static Optional<Order> shown(String text) {
        Matcher numbers = YEAR_LAST.matcher(plain(text));
        if (!numbers.matches()) {
            return Optional.empty();
        }
        int one = number(numbers, 1);
        int other = number(numbers, 2);
        if (one > MONTHS && other <= MONTHS) {
            return Optional.of(Order.DAY_FIRST);
        }
        return one <= MONTHS && other > MONTHS ? Optional.of(Order.MONTH_FIRST) : Optional.empty();
    }

    /** The day that a text says if the month comes first, where it says another if the day does. */
    static Optional<LocalDate> otherwise(String text, LocalDate today) {
        return read(text, Order.UNKNOWN, today)
                .filter(span ->
                        span.exact() == null && YEAR_LAST.matcher(plain(text)).matches())
                .flatMap(_ -> read(text, Order.MONTH_FIRST, today))
                .map(Span::from)
                .filter(day -> !day.isAfter(today));
    }

    private static String plain(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.length() > MAX
                ? lower
                : TIME.matcher(lower).replaceFirst("").strip();
    }

    private static Optional<Span> yearLast(int one, int other, int year, Order order) {
        Optional<Span> dayFirst = Span.day(year, other, one);
        Optional<Span> monthFirst = Span.day(year, one, other);
        if (dayFirst.isEmpty() || monthFirst.isEmpty()) {
            return order == Order.UNKNOWN
                    ? dayFirst.or(() -> monthFirst)
                    : order == Order.DAY_FIRST ? dayFirst : monthFirst;
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

    private static Optional<Span> compact(String plain, Order order) {
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

    /** A year as it is written, with four digits or two; of two it is the latest that is not to come. */
    static int year(String digits, LocalDate today) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        int century = today.getYear() - today.getYear() % CENTURY;
        return year <= today.getYear() % CENTURY ? century + year : century - CENTURY + year;
    }

    /** The days of which a text says how something was: "Bon état en 2019", "Testé OK le 12/03/2019", "OK (2018)". */
    static final class SaidOn {
        /** Years before the reading from which a good word is asked about again; chosen, no law says it. */
        static final int YEARS = 3;

        private static final Pattern DAY = Pattern.compile(
                "(?<![\\p{L}\\d.,/-])(?:(?:19|20)\\d{2}-\\d{2}(?:-\\d{2})?"
                        + "|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})|\\d{1,2}[-/.](?:19|20)\\d{2}|(?:19|20)\\d{2})(?![\\p{L}\\d%]|[.,/-]\\d)");
        /** "il y a 5 ans": more than {@link #YEARS}, and not of a purchase. */
        private static final Pattern AGO =
                Pattern.compile("(?<!achetee? |acquise? |livree? )\\bil y a (?:[4-9]|\\d{2}) ans\\b");

        private static final Pattern BARE_YEAR = Pattern.compile("\\d{4}");
        private static final Pattern MARK = Pattern.compile("\\s*(?:[,;:=)–—-]|$)");
        private static final Set<String> BEFORE_A_DAY = set("le en on in au the debut fin");
        private static final Set<String> OTHER =
                set("depuis since livre livree garanti garantie warranty origine windows office server");
        private static final Set<String> LOOKED_AT =
                set("teste testee verifie verifiee controle controlee test tested checked verified");

        private SaidOn() {}

        /** Whether one of its days is long gone. */
        static boolean isLongAgo(Vocabulary words, String text, LocalDate today) {
            boolean ago = AGO.matcher(Words.plain(text)).find();
            return ago
                    || DAY.matcher(text)
                            .results()
                            .filter(met -> read(met.group(), Order.UNKNOWN, today)
                                    .filter(read -> read.until().isBefore(today.minusYears(YEARS)))
                                    .isPresent())
                            .anyMatch(met -> isDay(
                                    words, text.substring(0, met.start()), met.group(), text.substring(met.end())));
        }

        /** A year alone may belong to a model or a program: it is one of a test where a good word or "en" stands before it. */
        private static boolean isDay(Vocabulary words, String before, String day, String after) {
            List<String> told = List.of(Words.plain(before).split(" "));
            int end = told.size();
            while (end > 0 && (BEFORE_A_DAY.contains(told.get(end - 1)) || NamedMonth.isName(told.get(end - 1)))) {
                end--;
            }
            String last = end == 0 ? "" : told.get(end - 1);
            boolean named = end < told.size() || !BARE_YEAR.matcher(day).matches() || LOOKED_AT.contains(last);
            Matcher mark = MARK.matcher(after);
            return !OTHER.contains(last) && (named || (last.isEmpty() ? mark.lookingAt() : isGood(words, before)));
        }

        private static boolean isGood(Vocabulary words, String before) {
            List<String> told = Words.of(before);
            return words.conditions().in(told).stream()
                    .anyMatch(met -> met.until() == told.size() && met.meaning().equals("WORKING"));
        }

        private static Set<String> set(String words) {
            return Set.of(words.split(" "));
        }
    }
}
