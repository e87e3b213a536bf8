package fr.boucle.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Refuses a body by its announced length before a byte of it is read: 1 MB of JSON, 10 MB of text (erasure logs, register
 * files), 200 MB of anything else (inventories, streamed). What announces no length is counted while it is read.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-900)
class BodyLimits {
    private static final long MEGABYTE = 1_048_576;
    private static final long JSON = MEGABYTE;
    private static final long TEXT = 10 * MEGABYTE;
    private static final long FILE = 200 * MEGABYTE;

    @RequestFilter
    void check(HttpRequest<?> request) {
        long limit = request.getContentType().map(BodyLimits::limit).orElse(JSON);
        long length = request.getContentLength();
        if (length > limit) {
            throw new Refusal(
                    CommonRefusal.TOO_LARGE,
                    "The body has " + length + " bytes; at most " + limit + " are read here. Send it in parts.");
        }
    }

    private static long limit(MediaType type) {
        if (type.getSubtype().contains("json")) {
            return JSON;
        }
        return "text".equals(type.getType()) ? TEXT : FILE;
    }
}
