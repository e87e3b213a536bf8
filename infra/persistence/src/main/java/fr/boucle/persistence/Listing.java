package fr.boucle.persistence;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list is made of: its tables, the columns it can be ordered by, and the conditions of its filters, which combine. No text
 * of a request ever becomes SQL: a request names a column and gives values.
 */
@CanIgnoreReturnValue
public final class Listing {
    /** How people compare texts, while the tables keep them sign by sign. */
    private static final String AS_READ = " COLLATE utf8mb4_general_ci";

    final String from;
    final ListId id;
    final List<String> conditions = new ArrayList<>();
    private final Map<String, ListColumn> columns = new LinkedHashMap<>();
    private final List<Object> values = new ArrayList<>();

    /** How the values of a column are compared. */
    public enum Kind {
        /** By the alphabet, without regard to case and accents. */
        TEXT,
        NUMBER,
        DAY,
        TIME,
        /** By the ids alone, which are in the order of their making. */
        ID
    }

    private Listing(String from, ListId id) {
        this.from = from;
        this.id = id;
    }

    /**
     * A list.
     *
     * @param from its tables, for instance {@code device d}
     * @param id the column of its rows' ids, for instance {@code d.id}
     */
    public static Listing of(String from, String id) {
        return of(from, new ListId(id, id, "?"));
    }

    /** The same with ids of another form. */
    public static Listing of(String from, ListId id) {
        return new Listing(from, id);
    }

    /**
     * Lets the list be ordered by a column.
     *
     * @param name as requests call it
     * @param sql an expression that is never null
     * @param kind how its values are compared
     */
    public Listing column(String name, String sql, Kind kind) {
        columns.put(name, new ListColumn(kind == Kind.TEXT ? sql + AS_READ : sql, kind));
        return this;
    }

    /** Lets the list be ordered by when its rows were made, under a name as requests call it. */
    public Listing made(String name) {
        return column(name, id.column(), Kind.ID);
    }

    /**
     * Keeps only rows for which a condition holds; a {@code LIKE} is without regard to case and accents.
     *
     * @param sql with a {@code ?} for each value
     * @param given texts, numbers, instants, ids
     */
    public Listing where(String sql, Object... given) {
        conditions.add("(" + sql.replace(" LIKE ?", AS_READ + " LIKE ?") + ")");
        for (Object value : given) {
            values.add(value instanceof UUID uuid ? UuidBytes.of(uuid) : value);
        }
        return this;
    }

    /** The same, where a filter is given: each {@code ?} is that value. */
    public Listing whereGiven(String sql, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Object given = value instanceof Enum<?> one ? one.name() : value;
        return where(sql, WordCondition.each(sql, given).toArray());
    }

    /**
     * Keeps only rows of these days, both included, where they are given.
     *
     * @param column a time in UTC
     */
    public Listing whereDays(String column, @Nullable LocalDate first, @Nullable LocalDate last) {
        return whereGiven(column + " >= CAST(? AS DATETIME)", first == null ? null : first.toString())
                .whereGiven(
                        column + " < CAST(? AS DATETIME)",
                        last == null ? null : last.plusDays(1).toString());
    }

    /**
     * Keeps only rows in which each word is found somewhere, without regard to case and accents.
     *
     * @param sql each {@code ?} is a pattern of the word, anywhere
     * @param words as typed, a hyphen counting as a blank (“saint-nazaire” finds “Saint Nazaire”), several in quotes
     *     as one; none: all rows
     */
    public Listing whereWords(String sql, @Nullable String words) {
        return whereWords(sql, words, "", Map.of());
    }

    /**
     * The same for rows of which people know one column by its word in French: whatever is called so is found too.
     *
     * @param column of a code
     * @param said what each code is called
     */
    public Listing whereWords(String sql, @Nullable String words, String column, Map<String, String> said) {
        WordCondition.of(sql, words, column, said)
                .forEach(word -> where(word.sql(), word.values().toArray()));
        return this;
    }

    /** By what the list can be ordered. */
    public Set<String> columns() {
        return columns.keySet();
    }

    /** The values of its conditions, in the order of their places. */
    public List<Object> values() {
        return List.copyOf(values);
    }

    ListColumn column(String name) {
        return Objects.requireNonNull(columns.get(name), "a column of the list");
    }
}
