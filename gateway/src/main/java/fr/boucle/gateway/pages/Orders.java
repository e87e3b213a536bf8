package fr.boucle.gateway.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The orders that a list offers, by the service's names of its columns.
 *
 * @param columns them
 * @param usual the order unless asked; a minus before it turns it around
 * @param turned the columns whose head shows a figure that falls while the service's order rises, as points do by rank
 */
record Orders(List<String> columns, String usual, Set<String> turned) {
    static final Orders NONE = new Orders(List.of(), "", Set.of());
    private static final String RISES = "ascending";
    private static final String FALLS = "descending";

    static Orders of(String... offered) {
        return new Orders(Arrays.stream(offered).map(Orders::column).toList(), offered[0], Set.of());
    }

    Orders turning(String order) {
        return new Orders(columns, usual, Set.of(order));
    }

    /** The column that the list is in the order of; a minus before it where what it shows falls. */
    String told(String asked) {
        String by = column(now(asked));
        return FALLS.equals(sorted(by, asked)) ? "-" + by : by;
    }

    /** The order that a column's head leads to: its own, or turned around where the list is in it already. */
    String next(String order, String asked) {
        return now(asked).equals(order) ? "-" + order : order;
    }

    boolean has(String order) {
        return columns.contains(column(order));
    }

    /** Ascending, descending, none; nothing where it cannot be chosen. */
    @Nullable
    String sorted(String order, String asked) {
        if (!has(order)) {
            return null;
        }
        boolean straight = !turned.contains(order);
        String now = now(asked);
        return now.equals(order) ? way(straight) : now.equals("-" + order) ? way(!straight) : "none";
    }

    private static String way(boolean rises) {
        return rises ? RISES : FALLS;
    }

    private String now(String asked) {
        return asked.isEmpty() ? usual : asked;
    }

    private static String column(String order) {
        return order.startsWith("-") ? order.substring(1) : order;
    }
}
