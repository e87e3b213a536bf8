package fr.boucle.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param rows in the order asked for
 * @param previous the first row's cursor, when there are rows before it
 * @param next the last row's cursor, when there are rows after it
 * @param total how many rows the whole list has, counted to 10,000
 * @param more whether there are more than that
 */
public record ListPage<T>(
        List<T> rows, @Nullable Cursor previous, @Nullable Cursor next, long total, boolean more) {
    /** So far a list is counted. */
    public static final int COUNTED = 10_000;

    /** The header that tells how many rows the whole list has; a + behind it says that there are more. */
    public static final String TOTAL = "X-Total-Count";

    /**
     * The same page with other rows.
     *
     * @param view makes of these rows as many others, in the same order
     */
    public <V> ListPage<V> map(Function<List<T>, List<V>> view) {
        return new ListPage<>(view.apply(rows), previous, next, total, more);
    }

    /**
     * The page as an answer, with its total and the addresses of the pages beside it.
     *
     * @param request the request, whose other parameters the addresses keep
     */
    public MutableHttpResponse<List<T>> answer(HttpRequest<?> request) {
        MutableHttpResponse<List<T>> answer = HttpResponse.<List<T>>ok(rows).header(TOTAL, total + (more ? "+" : ""));
        List<String> links = new ArrayList<>();
        if (previous != null) {
            links.add(link(request, "before", "after", previous, "prev"));
        }
        if (next != null) {
            links.add(link(request, "after", "before", next, "next"));
        }
        return links.isEmpty() ? answer : answer.header(HttpHeaders.LINK, String.join(", ", links));
    }

    private static String link(HttpRequest<?> request, String name, String other, Cursor cursor, String rel) {
        UriBuilder address = UriBuilder.of(request.getUri().getPath());
        request.getParameters().forEach((parameter, values) -> {
            if (!parameter.equals(other) && !parameter.equals(name)) {
                values.forEach(value -> address.queryParam(parameter, value));
            }
        });
        return "<" + address.queryParam(name, cursor.text()).build() + ">; rel=\"" + rel + "\"";
    }
}
