package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The gateway as one member sees it. Every change can be repeated (PUT, or a key that stays the same), so an outage is
 * waited out by asking again, as any good client does; anything else unexpected is a {@link Surprise}.
 */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration STEP = Duration.ofMillis(250);
    private static final Set<Integer> OUTAGE = Set.of(502, 503, 504);

    private final URI base;
    private final @Nullable SignIn signIn;

    private Api(URI base, @Nullable SignIn signIn) {
        this.base = base;
        this.signIn = signIn;
    }

    static Api anonymous(URI base) {
        return new Api(base, null);
    }

    static Api as(URI base, String email, String password) {
        return new Api(base, new SignIn(email, password));
    }

    /** An answer: status, version tag, body. */
    record Answer(int status, String etag, byte[] bytes) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
            } catch (IOException e) {
                throw new Surprise("not JSON: " + text(), e);
            }
        }

        /** A value that must be there. */
        String at(String pointer) {
            JsonNode node = json().at(pointer);
            if (node.isMissingNode() || node.isNull()) {
                throw new Surprise("no " + pointer + " in " + text());
            }
            return node.asText();
        }
    }

    /** Who signs in, and the token while it is valid. */
    private static final class SignIn {
        private final String email;
        private final String password;
        private @Nullable String token;

        SignIn(String email, String password) {
            this.email = email;
            this.password = password;
        }
    }

    Answer get(String path) {
        return expecting(send("GET", path, BodyPublishers.noBody(), List.of()), "GET " + path, 200);
    }

    Answer put(String path, Object body, int... expected) {
        return put(path, body, null, expected);
    }

    /** Changes a version that was read. */
    Answer put(String path, Object body, @Nullable String etag, int... expected) {
        List<String> headers = etag == null
                ? List.of("Content-Type", "application/json")
                : List.of("Content-Type", "application/json", "If-Match", etag);
        return expecting(send("PUT", path, BodyPublishers.ofString(write(body)), headers), "PUT " + path, expected);
    }

    Answer post(String path, Object body, int... expected) {
        return post(path, write(body).getBytes(StandardCharsets.UTF_8), "application/json", expected);
    }

    Answer post(String path, byte[] body, String type, int... expected) {
        List<String> headers = List.of(
                "Content-Type", type, "Idempotency-Key", UUID.randomUUID().toString());
        return expecting(send("POST", path, BodyPublishers.ofByteArray(body), headers), "POST " + path, expected);
    }

    /** Sends a file as a browser's form does. */
    Answer upload(String path, String fileName, byte[] content, String type) {
        String boundary = "boucle-" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        List<String> headers = List.of("Content-Type", "multipart/form-data; boundary=" + boundary);
        return expecting(
                send("POST", path, BodyPublishers.ofByteArrays(List.of(head, content, tail)), headers),
                "POST " + path,
                200);
    }

    /** Reads until what other services' events bring about is there. */
    Answer await(String path, String what, Predicate<JsonNode> there) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer = send("GET", path, BodyPublishers.noBody(), List.of());
            if (answer.status() == 200 && there.test(answer.json())) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new Surprise("%s did not come within %s: GET %s → %d %s"
                        .formatted(what, PATIENCE, path, answer.status(), answer.text()));
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private Answer send(String method, String path, BodyPublisher body, List<String> headers) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Answer> answer = attempt(method, path, body, headers);
            if (answer.isPresent() && !OUTAGE.contains(answer.get().status())) {
                return answer.get();
            }
            if (System.nanoTime() > end) {
                throw new Surprise("%s %s: no answer within %s, last %s"
                        .formatted(
                                method, path, PATIENCE, answer.map(Answer::text).orElse("none")));
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private Optional<Answer> attempt(String method, String path, BodyPublisher body, List<String> headers) {
        try {
            Answer answer = once(method, path, body, headers);
            if (answer.status() == 401 && signIn != null && signIn.token != null) {
                signIn.token = null; // ten minutes are over: sign in again
                answer = once(method, path, body, headers);
            }
            return Optional.of(answer);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private Answer once(String method, String path, BodyPublisher body, List<String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        if (!headers.isEmpty()) {
            request = request.headers(headers.toArray(String[]::new));
        }
        if (signIn != null) {
            request = request.header("Authorization", "Bearer " + token(signIn));
        }
        return exchange(request.method(method, body).build());
    }

    private String token(SignIn who) throws IOException {
        if (who.token == null) {
            ObjectMapper mapper = JSON;
            String body = mapper.createObjectNode()
                    .put("email", who.email)
                    .put("password", who.password)
                    .toString();
            Answer answer = exchange(HttpRequest.newBuilder(base.resolve("/api/accounts/sessions"))
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build());
            if (OUTAGE.contains(answer.status())) {
                throw new IOException("sign-in does not answer now");
            }
            who.token = expecting(answer, "sign-in of " + who.email, 200, 201).at("/accessToken");
        }
        return who.token;
    }

    private static Answer exchange(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(), response.headers().firstValue("ETag").orElse(""), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("interrupted", e);
        }
    }

    private static Answer expecting(Answer answer, String what, int... expected) {
        for (int status : expected) {
            if (status == answer.status()) {
                return answer;
            }
        }
        throw new Surprise(what + " → " + answer.status() + " " + answer.text());
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new Surprise("not writable as JSON", e);
        }
    }
}
