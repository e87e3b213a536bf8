package fr.boucle.journeys;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request and its answer. */
final class Exchange {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Set<Integer> OUTAGE = Set.of(429, 502, 503, 504);

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; *rel=\"next\"");

    private Exchange() {}

    static Answer of(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    response.headers().firstValue("Link").flatMap(Exchange::next),
                    response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("interrupted", e);
        }
    }

    private static Optional<String> next(String link) {
        Matcher next = NEXT.matcher(link);
        return next.find() ? Optional.of(next.group(1)) : Optional.empty();
    }

    static boolean isOutage(Answer answer) {
        return OUTAGE.contains(answer.status());
    }
}
