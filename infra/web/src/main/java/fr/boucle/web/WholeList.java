package fr.boucle.web;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that is whole in memory, paged and ordered as those of the database are.
 *
 * @param rows all that its filters left
 * @param id of a row; no two rows have the same
 * @param columns by what it can be ordered: of each row a text that stands where the row does
 */
public record WholeList<T>(List<T> rows, Function<T, UUID> id, Map<String, Function<T, String>> columns) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");
    private static final Comparator<Cursor> BY_PLACE = Comparator.comparing(Cursor::key)
            .thenComparing(cursor -> cursor.id().toString());

    /** One page. */
    public ListPage<T> page(ListQuery asked) {
        Comparator<Cursor> order = order(asked);
        List<T> all = ordered(asked);
        Cursor from = asked.from();
        int start = 0;
        int end = Math.min(all.size(), asked.limit());
        if (from != null && asked.backwards()) {
            end = count(all, asked, place -> order.compare(place, from) < 0);
            start = Math.max(0, end - asked.limit());
        } else if (from != null) {
            start = count(all, asked, place -> order.compare(place, from) <= 0);
            end = Math.min(all.size(), start + asked.limit());
        }
        List<T> shown = all.subList(start, end);
        return new ListPage<>(
                shown,
                start > 0 && !shown.isEmpty() ? place(shown.getFirst(), asked) : null,
                end < all.size() && !shown.isEmpty() ? place(shown.getLast(), asked) : null,
                Math.min(all.size(), ListPage.COUNTED),
                all.size() > ListPage.COUNTED);
    }

    /** All of it in the order asked for. */
    public List<T> ordered(ListQuery asked) {
        Comparator<Cursor> order = order(asked);
        return rows.stream()
                .sorted((one, other) -> order.compare(place(one, asked), place(other, asked)))
                .toList();
    }

    /** A text as people compare it: without regard to case and accents. */
    public static String asRead(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether a text holds each of the words typed, a hyphen counting as a blank; no words: any text does. */
    public static boolean holds(String text, @Nullable String words) {
        String read = asRead(text);
        return words == null
                || Stream.of(BETWEEN_WORDS.split(asRead(words).strip())).allMatch(read::contains);
    }

    private interface Beside {
        boolean is(Cursor place);
    }

    private int count(List<T> all, ListQuery asked, Beside beside) {
        return (int) all.stream().filter(row -> beside.is(place(row, asked))).count();
    }

    private Cursor place(T row, ListQuery asked) {
        Function<T, String> column = columns.get(asked.column());
        if (column == null) {
            throw new IllegalArgumentException("the list has no column " + asked.column());
        }
        return new Cursor(column.apply(row), id.apply(row));
    }

    private static Comparator<Cursor> order(ListQuery asked) {
        return asked.descending() ? BY_PLACE.reversed() : BY_PLACE;
    }
}
