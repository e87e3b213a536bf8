package fr.boucle.gateway.pages;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** What a browser must not do with our pages: run a script, load from elsewhere, be framed, guess a type, tell others where it was. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class PageHeaders {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final boolean secure;

    PageHeaders(@Value("${boucle.public-url}") String publicUrl) {
        this.secure = publicUrl.startsWith("https:");
    }

    @ResponseFilter
    void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, no-store");
            headers.add(HttpHeaders.VARY, "Accept-Language, Cookie");
        }
        boolean html = response.getContentType()
                .map(type -> type.getName().equals(MediaType.TEXT_HTML))
                .orElse(false);
        if (!html && !request.getPath().startsWith("/assets/")) {
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
            return;
        }
        page(headers);
    }

    private static void page(MutableHttpHeaders headers) {
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", POLICY);
        }
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
    }
}
