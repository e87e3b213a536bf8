package fr.boucle.donations.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A day or month with its month's name, French or English: "12 mars 2021", "Mar-21", "March 12, 2021". */
final class NamedMonth {
    private static final int MONTHS = 12;
    private static final int LONGEST_MONTH = 31;
    private static final Map<String, List<String>> TABLE = WordList.meanings("dates");
    private static final Set<String> DAYS = Set.copyOf(TABLE.getOrDefault("DAYS", List.of()));
    private static final Map<String, Integer> NAMES = names();

    private NamedMonth() {}

    static boolean isName(String word) {
        return NAMES.containsKey(Words.plain(word));
    }

    static Optional<Span> read(String plain, LocalDate today) {
        List<String> words = List.of(Words.plain(plain).split(" ")).stream()
                .map(word -> word.equals("1er") ? "1" : word.replaceFirst("^(\\d{1,2})(?:st|nd|rd|th|eme)$", "$1"))
                .filter(word -> !DAYS.contains(word))
                .toList();
        List<Integer> months =
                words.stream().filter(NAMES::containsKey).map(NAMES::get).toList();
        List<String> numbers =
                words.stream().filter(word -> word.matches("\\d{1,4}")).toList();
        if (months.size() != 1 || months.size() + numbers.size() != words.size()) {
            return Optional.empty();
        }
        if (numbers.size() == 1 && numbers.getFirst().length() % 2 == 0 && !isDayAndMonth(words)) {
            return Span.month(DateForm.year(numbers.getFirst(), today), months.getFirst());
        }
        if (numbers.size() != 2) {
            return Optional.empty();
        }
        boolean yearFirst = numbers.getFirst().length() == 4;
        String year = yearFirst ? numbers.getFirst() : numbers.getLast();
        String day = yearFirst ? numbers.getLast() : numbers.getFirst();
        return day.length() > 2 || year.length() == 3
                ? Optional.empty()
                : Span.day(DateForm.year(year, today), months.getFirst(), Integer.parseInt(day));
    }

    /** "12-mars" is what spreadsheets show of a day whose year they hide, and no March of 2012. */
    private static boolean isDayAndMonth(List<String> words) {
        String first = words.getFirst();
        return words.size() == 2 && first.matches("\\d{2}") && Integer.parseInt(first) <= LONGEST_MONTH;
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        for (int month = 1; month <= MONTHS; month++) {
            for (String name : TABLE.getOrDefault(Integer.toString(month), List.of())) {
                names.put(name, month);
            }
        }
        return names;
    }
}
