package fr.boucle.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that is held in memory because no table has its order: counted, ordered and paged by key, forwards and backwards, like
 * one of a table. A page begins beside the place where a row stood, even if that row is gone meanwhile.
 */
public final class HeldList<T> {
    private static final int DIGITS = 19;

    /** Ids as the tables order them. */
    private static final Comparator<Cursor> ASCENDING =
            Comparator.comparing(Cursor::key).thenComparing(place -> place.id().toString());

    private final Function<T, UUID> id;
    private final Map<String, Function<T, String>> columns = new LinkedHashMap<>();

    /**
     * A list.
     *
     * @param id of a row, which decides among equals
     */
    public HeldList(Function<T, UUID> id) {
        this.id = id;
    }

    private record Placed<T>(Cursor place, T row) {}

    /**
     * Lets the list be ordered by a column.
     *
     * @param name as requests call it
     * @param key what of a row is compared, sign by sign
     */
    public HeldList<T> column(String name, Function<T, String> key) {
        HeldList<T> further = new HeldList<>(id);
        further.columns.putAll(columns);
        further.columns.put(name, key);
        return further;
    }

    /** A number from 0 as a key. */
    public static String key(long number) {
        String digits = Long.toString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** A time from 1970 as a key, to the microsecond. */
    public static String key(Instant time) {
        return key(TimeUnit.SECONDS.toMicros(time.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(time.getNano()));
    }

    /** By what the list can be ordered. */
    public Set<String> columns() {
        return columns.keySet();
    }

    /** One page of these rows. */
    public ListPage<T> page(List<T> rows, ListQuery asked) {
        List<Placed<T>> all = placed(rows, asked);
        int beside = beside(all, asked);
        int first = asked.backwards() ? Math.max(0, beside - asked.limit()) : beside;
        int end = asked.backwards() ? beside : Math.min(all.size(), first + asked.limit());
        List<Placed<T>> shown = all.subList(first, end);
        return new ListPage<>(
                shown.stream().map(Placed::row).toList(),
                first > 0 && !shown.isEmpty() ? shown.getFirst().place() : null,
                end < all.size() && !shown.isEmpty() ? shown.getLast().place() : null,
                Math.min(all.size(), ListPage.COUNTED),
                all.size() > ListPage.COUNTED);
    }

    /** All these rows in the order asked for. */
    public List<T> ordered(List<T> rows, ListQuery asked) {
        return placed(rows, asked).stream().map(Placed::row).toList();
    }

    private List<Placed<T>> placed(List<T> rows, ListQuery asked) {
        Function<T, String> key = columns.get(asked.column());
        if (key == null) {
            throw new IllegalArgumentException("the list has no column " + asked.column());
        }
        return rows.stream()
                .map(row -> new Placed<>(new Cursor(key.apply(row), id.apply(row)), row))
                .sorted(Comparator.comparing(Placed::place, order(asked)))
                .toList();
    }

    /** Where the page lies: behind the row that was the last before it, or so that it ends before the row that comes after it. */
    private static <T> int beside(List<Placed<T>> all, ListQuery asked) {
        @Nullable Cursor from = asked.from();
        if (from == null) {
            return 0;
        }
        Comparator<Cursor> order = order(asked);
        return (int) all.stream()
                .takeWhile(one -> {
                    int way = order.compare(one.place(), from);
                    return asked.backwards() ? way < 0 : way <= 0;
                })
                .count();
    }

    private static Comparator<Cursor> order(ListQuery asked) {
        return asked.descending() ? ASCENDING.reversed() : ASCENDING;
    }
}
