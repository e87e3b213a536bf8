package fr.boucle.web;

import io.micronaut.http.HttpRequest;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for, and in which order: {@code ?limit=n&sort=column} ({@code -column}: the last first), and
 * {@code after} or {@code before} a cursor of a {@code Link} header.
 *
 * @param column what the list is ordered by
 * @param descending whether the last comes first
 * @param from the row next to which the page lies; none at the start
 * @param backwards whether the page lies before that row
 */
public record ListQuery(
        int limit,
        String column,
        boolean descending,
        @Nullable Cursor from,
        boolean backwards) {
    private static final String DESCENDING = "-";

    /**
     * Reads what a request asks for.
     *
     * @param request the request
     * @param columns by what the list can be ordered
     * @param usual the order unless told
     * @throws Refusal 400 when a parameter is none of what may stand there
     */
    public static ListQuery of(HttpRequest<?> request, Collection<String> columns, String usual) {
        String sort = request.getParameters().get("sort");
        String order = sort == null || sort.isBlank() ? usual : sort;
        boolean descending = order.startsWith(DESCENDING);
        String column = descending ? order.substring(1) : order;
        if (!columns.contains(column)) {
            throw new Refusal(
                    CommonRefusal.MALFORMED,
                    "sort is one of " + columns.stream().sorted().toList() + ", or with a - before it.");
        }
        String after = request.getParameters().get("after");
        String before = request.getParameters().get("before");
        if (after != null && before != null) {
            throw new Refusal(CommonRefusal.MALFORMED, "Ask for what comes after a row or before one, not both.");
        }
        Cursor from = after != null ? Cursor.read(after) : before != null ? Cursor.read(before) : null;
        return new ListQuery(Paging.of(request).limit(), column, descending, from, before != null);
    }

    /** The same from the start, with so many rows a page. */
    public ListQuery fromStart(int rows) {
        return new ListQuery(rows, column, descending, null, false);
    }

    /** The same from where a page ended. */
    public ListQuery after(Cursor last) {
        return new ListQuery(limit, column, descending, last, false);
    }
}
