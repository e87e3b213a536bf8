package fr.boucle.gateway.pages;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cursor in {@code Link: </api/…?after=cursor&…>; rel="next"}. */
final class NextPage {
    private static final Pattern NEXT = Pattern.compile("[?&]after=([^&>]*)[^>]*>; *rel=\"next\"");

    private NextPage() {}

    /** Of the page that follows; empty on the last. */
    static String in(HttpResponse<?> answer) {
        return answer.headers().allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
