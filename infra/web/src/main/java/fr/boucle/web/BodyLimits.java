package fr.boucle.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How large a body may be, at the door and behind it: 1 MB of JSON or of a form, 10 MB of text (erasure logs, register files),
 * 200 MB of anything else (inventories, streamed). A service refuses by the announced length, before a byte is read; what
 * announces none is counted while it is read.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-900)
public class BodyLimits {
    /** Of JSON, of a form, and of what does not say what it is. */
    public static final long JSON = 1_000_000;
    /** Of text. */
    public static final long TEXT = 10_000_000;
    /** Of a file. */
    public static final long FILE = 200_000_000;

    @RequestFilter
    void check(HttpRequest<?> request) {
        long limit = of(request.getHeaders().get(HttpHeaders.CONTENT_TYPE));
        long length = request.getContentLength();
        if (length > limit) {
            throw new Refusal(
                    CommonRefusal.TOO_LARGE,
                    "The body has " + length + " bytes; at most " + limit + " are read here. Send it in parts.");
        }
    }

    /**
     * How many bytes a body may have.
     *
     * @param contentType the header, if there is one
     */
    public static long of(@Nullable String contentType) {
        String type =
                contentType == null ? "application/json" : contentType.strip().toLowerCase(Locale.ROOT);
        if (type.contains("json") || type.startsWith("application/x-www-form-urlencoded")) {
            return JSON;
        }
        return type.startsWith("text/") ? TEXT : FILE;
    }
}
