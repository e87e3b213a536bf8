package fr.boucle.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * The version of a resource as it travels: strong {@code ETag} out, {@code If-Match} in.
 *
 * @param number counts the changes of the resource, from 0
 */
public record Version(long number) {
    /**
     * The version a change was made on.
     *
     * @param ifMatch the header {@code If-Match}, one entity tag
     * @throws Refusal 428 when absent, 400 when it is not a tag of ours
     */
    public static Version required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(CommonRefusal.VERSION_REQUIRED, "Send If-Match with the ETag of your last read.");
        }
        try {
            return new Version(Long.parseLong(ifMatch.strip().replace("\"", "")));
        } catch (NumberFormatException _) {
            throw new Refusal(CommonRefusal.MALFORMED, "If-Match is the ETag of your last read, for instance \"3\".");
        }
    }

    /**
     * Refuses a change made on another version.
     *
     * @param current the newest version
     * @throws Refusal 412 when it is not this one
     */
    public void mustBe(long current) {
        if (number != current) {
            throw new Refusal(
                    CommonRefusal.STALE,
                    "You changed version " + number + ", the newest is " + current + ". Read it again, then decide.");
        }
    }

    /**
     * Adds the {@code ETag} to an answer.
     *
     * @param response the answer
     * @return the same answer
     */
    public <T> MutableHttpResponse<T> tag(MutableHttpResponse<T> response) {
        return response.header(HttpHeaders.ETAG, "\"" + number + "\"");
    }
}
