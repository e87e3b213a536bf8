package fr.boucle.persistence;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.web.ListPage;
import fr.boucle.web.ListQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final String from;
    private final String id;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** How the values of a column are compared. */
    public enum Kind {
        /** By the alphabet, without regard to case and accents. */
        TEXT("?"),
        NUMBER("CAST(? AS SIGNED)"),
        DAY("CAST(? AS DATE)"),
        TIME("CAST(? AS DATETIME(6))"),
        /** By the ids alone, which are in the order of their making. */
        ID("?");

        private final String value;

        Kind(String value) {
            this.value = value;
        }
    }

    record Column(String sql, Kind kind) {
        boolean isId() {
            return kind == Kind.ID;
        }
    }

    private Listing(String from, String id) {
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
        columns.put(name, new Column(kind == Kind.TEXT ? sql + AS_READ : sql, kind));
        return this;
    }

    /**
     * Lets the list be ordered by when its rows were made.
     *
     * @param name as requests call it
     */
    public Listing made(String name) {
        return column(name, id, Kind.ID);
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
        Object[] all = new Object[(int) sql.chars().filter(sign -> sign == '?').count()];
        Arrays.fill(all, value instanceof Enum<?> one ? one.name() : value);
        return where(sql, all);
    }

    /**
     * Keeps only rows in which each word is found somewhere, without regard to case and accents.
     *
     * @param sql each {@code ?} is a pattern of the word, anywhere
     * @param words as typed; none: all rows
     */
    public Listing whereWords(String sql, @Nullable String words) {
        for (String word : words(words)) {
            whereGiven(sql, "%" + word + "%");
        }
        return this;
    }

    /** The words of what was typed, without the signs that mean something in a pattern. */
    public static List<String> words(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.strip().split("\\s+"))
                        .map(word -> word.replaceAll("[%_\\\\]", ""))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** By what the list can be ordered. */
    public Set<String> columns() {
        return columns.keySet();
    }

    /** The values of its conditions, in the order of their places. */
    public List<Object> values() {
        return List.copyOf(values);
    }

    /**
     * The question for a page, as the database is asked it: after the values of the conditions come those of the cursor.
     *
     * @param asked the page and its order
     * @param most how many rows at most
     */
    public String question(ListQuery asked, int most) {
        Column column = column(asked.column());
        String way = asked.descending() == asked.backwards() ? "" : " DESC";
        String key = column.isId() ? "''" : "CAST(" + column.sql() + " AS CHAR)";
        String order = column.isId() ? "" : column.sql() + way + ", ";
        return "SELECT " + id + ", " + key + rest(asked) + " ORDER BY " + order + id + way + " LIMIT " + most;
    }

    /** The question how many rows there are, as far as they are counted. */
    String countQuestion() {
        return "SELECT COUNT(*) FROM (SELECT 1 FROM " + from + conditions("") + " LIMIT " + (ListPage.COUNTED + 1)
                + ") counted";
    }

    Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("the list has no column " + name);
        }
        return column;
    }

    private String rest(ListQuery asked) {
        return " FROM " + from + conditions(asked.from() == null ? "" : beyond(asked));
    }

    private String beyond(ListQuery asked) {
        Column column = column(asked.column());
        String sign = asked.descending() == asked.backwards() ? " > " : " < ";
        String further = id + sign + "?";
        String value = column.kind().value;
        return column.isId()
                ? further
                : "(" + column.sql() + sign + value + " OR " + column.sql() + " = " + value + " AND " + further + ")";
    }

    private String conditions(String last) {
        List<String> all = new ArrayList<>(conditions);
        if (!last.isEmpty()) {
            all.add(last);
        }
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }
}
