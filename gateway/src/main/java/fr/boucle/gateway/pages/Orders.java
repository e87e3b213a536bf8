package fr.boucle.gateway.pages;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orders that a list offers, by the service's names of its columns.
 *
 * @param columns them
 * @param usual the order unless asked; a minus before it turns it around
 */
record Orders(List<String> columns, String usual) {
    static final Orders NONE = new Orders(List.of(), "");

    static Orders of(String... offered) {
        return new Orders(Arrays.stream(offered).map(Orders::column).toList(), offered[0]);
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
        String now = asked.isEmpty() ? usual : asked;
        return now.equals(order) ? "ascending" : now.equals("-" + order) ? "descending" : "none";
    }

    private static String column(String order) {
        return order.startsWith("-") ? order.substring(1) : order;
    }
}
