package fr.boucle.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is signed in and asks once: what was not answered stays open. */
final class Member {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int NOT_SIGNED_IN = 401;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final URI base;
    private final String credentials;
    private @Nullable String token;

    Member(URI base, String email, String password) {
        this.base = base;
        this.credentials = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
    }

    Reply get(String path) {
        return send(new Question("GET", path, "", List.of()));
    }

    /** One try; with a fresh token where the old one is over. */
    Reply send(String method, String path, String body, String type, UUID key) {
        return send(new Question(method, path, body, List.of("Content-Type", type, "Idempotency-Key", key.toString())));
    }

    private record Question(String method, String path, String body, List<String> headers) {}

    private Reply send(Question question) {
        Reply first = once(question);
        if (first.status() != NOT_SIGNED_IN) {
            return first;
        }
        token = null;
        return once(question);
    }

    /** Agrees to the version that was read. */
    Reply confirm(String path, String etag) {
        return send(new Question("PUT", path, "{}", List.of("Content-Type", "application/json", "If-Match", etag)));
    }

    private Reply once(Question question) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(question.path()))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token())
                    .method(question.method(), BodyPublishers.ofString(question.body()));
            for (int i = 0; i < question.headers().size(); i += 2) {
                request = request.header(
                        question.headers().get(i), question.headers().get(i + 1));
            }
            return exchange(request.build());
        } catch (IOException _) {
            return Reply.NONE;
        }
    }

    private synchronized String token() throws IOException {
        String held = token;
        if (held == null) {
            Reply answer = exchange(HttpRequest.newBuilder(base.resolve("/api/accounts/sessions"))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(credentials))
                    .build());
            held = answer.json().at("/accessToken").asText();
            if (held.isEmpty()) {
                throw new IOException("sign-in is not answered now");
            }
            token = held;
        }
        return held;
    }

    private static Reply exchange(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            return new Reply(
                    answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
