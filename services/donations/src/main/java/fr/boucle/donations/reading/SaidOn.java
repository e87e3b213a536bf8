package fr.boucle.donations.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days of which a text says how something was: "Bon état en 2019", "Testé OK le 12/03/2019", "OK (2018)". */
final class SaidOn {
    /** Years before the reading from which a good word is asked about again; chosen, no law says it. */
    static final int YEARS = 3;

    private static final Pattern DAY = Pattern.compile(
            "(?<![\\p{L}\\d.,/-])(?:(?:19|20)\\d{2}-\\d{2}(?:-\\d{2})?"
                    + "|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})|\\d{1,2}[-/.](?:19|20)\\d{2}|(?:19|20)\\d{2})(?![\\p{L}\\d%]|[.,/-]\\d)");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MARK = Pattern.compile("\\s*(?:[,;:=)–—-]|$)");
    private static final Set<String> BEFORE_A_DAY = set("le en on in au the debut fin");
    private static final Set<String> OTHER =
            set("depuis since livre livree garanti garantie warranty origine windows office server");
    private static final Set<String> LOOKED_AT =
            set("teste testee verifie verifiee controle controlee test tested checked verified");

    private SaidOn() {}

    /** Whether one of its days is long gone. */
    static boolean isLongAgo(Vocabulary words, String text, LocalDate today) {
        return DAY.matcher(text)
                .results()
                .filter(met -> DateForm.read(met.group(), DateForm.Order.UNKNOWN, today)
                        .filter(read -> read.until().isBefore(today.minusYears(YEARS)))
                        .isPresent())
                .anyMatch(met -> isDay(words, text.substring(0, met.start()), met.group(), text.substring(met.end())));
    }

    /** A year alone may belong to a model or a program: it is one of a test where a good word or "en" stands before it. */
    private static boolean isDay(Vocabulary words, String before, String day, String after) {
        List<String> told = List.of(Words.plain(before).split(" "));
        int end = told.size();
        while (end > 0 && (BEFORE_A_DAY.contains(told.get(end - 1)) || NamedMonth.isName(told.get(end - 1)))) {
            end--;
        }
        String last = end == 0 ? "" : told.get(end - 1);
        boolean named = end < told.size() || !YEAR.matcher(day).matches() || LOOKED_AT.contains(last);
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
