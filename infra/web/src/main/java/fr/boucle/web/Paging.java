package fr.boucle.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keyset paging: {@code ?after=cursor&limit=n}. A reader follows {@code Link: rel="next"} until there is none.
 *
 * @param after the last item already read, if any
 * @param limit how many items at most, 1 to 200
 */
public record Paging(@Nullable String after, int limit) {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    /**
     * Reads the two query parameters.
     *
     * @param request the request
     * @throws Refusal 400 when the limit is not 1 to 200
     */
    public static Paging of(HttpRequest<?> request) {
        String after = request.getParameters().get("after");
        String limit = request.getParameters().get("limit");
        if (limit == null) {
            return new Paging(after, DEFAULT_LIMIT);
        }
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MAX_LIMIT) {
                return new Paging(after, number);
            }
        } catch (NumberFormatException _) {
            // refused below, with every other value that is not 1 to 200
        }
        throw new Refusal(CommonRefusal.MALFORMED, "limit is a number from 1 to " + MAX_LIMIT + ".");
    }

    /**
     * The cursor as an id.
     *
     * @return the id, or null at the start
     * @throws Refusal 400 when it is not an id
     */
    public @Nullable UUID afterId() {
        if (after == null) {
            return null;
        }
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException _) {
            throw new Refusal(CommonRefusal.MALFORMED, "after is the cursor of the Link header, unchanged.");
        }
    }

    /** How many items to read from the database: one more than shown tells whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * The page as an answer.
     *
     * @param request the request, for the next page's address
     * @param fetched at most {@link #fetch()} items in order
     * @param cursor an item's cursor
     */
    public <T> MutableHttpResponse<List<T>> answer(
            HttpRequest<?> request, List<T> fetched, Function<T, Object> cursor) {
        if (fetched.size() <= limit) {
            return HttpResponse.ok(fetched);
        }
        List<T> shown = fetched.subList(0, limit);
        String next = UriBuilder.of(request.getUri())
                .replaceQueryParam("after", String.valueOf(cursor.apply(shown.getLast())))
                .replaceQueryParam("limit", limit)
                .build()
                .toString();
        return HttpResponse.<List<T>>ok(shown).header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
}
