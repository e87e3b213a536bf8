package fr.boucle.persistence;

import fr.boucle.web.ListPage;
import fr.boucle.web.ListQuery;
import java.util.ArrayList;
import java.util.List;

/** What the database is asked for a list: the ids of a page in its order, or how many rows there are. */
public final class ListingSql {
    private ListingSql() {}

    /**
     * The question for a page: after the values of the list's conditions come those of the cursor.
     *
     * @param asked the page and its order
     * @param most how many rows at most
     */
    public static String page(Listing list, ListQuery asked, int most) {
        ListColumn column = list.column(asked.column());
        String way = asked.descending() == asked.backwards() ? "" : " DESC";
        String key = column.isId() ? "''" : "CAST(%s AS CHAR)".formatted(column.sql());
        String order = column.isId() ? "" : column.sql() + way + ", ";
        return """
                SELECT %8$s, %2$s FROM %3$s%4$s
                ORDER BY %5$s%1$s%6$s LIMIT %7$d""".formatted(
                list.id.column(), key, list.from, where(list, beyond(list, asked)), order, way, most, list.id.bytes());
    }

    /** The question how many rows there are, as far as they are counted. */
    static String count(Listing list) {
        return """
                SELECT COUNT(*) FROM (SELECT 1 FROM %s%s LIMIT %d) counted""".formatted(list.from, where(list, ""), ListPage.COUNTED + 1);
    }

    /** The question how many rows there are for each value of an expression. */
    static String counts(Listing list, String by) {
        return """
                SELECT %1$s, COUNT(*) FROM %2$s%3$s GROUP BY %1$s""".formatted(by, list.from, where(list, ""));
    }

    private static String beyond(Listing list, ListQuery asked) {
        if (asked.from() == null) {
            return "";
        }
        ListColumn column = list.column(asked.column());
        String sign = asked.descending() == asked.backwards() ? ">" : "<";
        String further = "%s %s %s".formatted(list.id.column(), sign, list.id.sameBytes());
        return column.isId()
                ? further
                : "(%1$s %2$s %3$s OR %1$s = %3$s AND %4$s)".formatted(column.sql(), sign, column.place(), further);
    }

    private static String where(Listing list, String last) {
        List<String> all = new ArrayList<>(list.conditions);
        if (!last.isEmpty()) {
            all.add(last);
        }
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }
}
