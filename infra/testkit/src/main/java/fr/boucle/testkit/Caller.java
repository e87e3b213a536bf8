package fr.boucle.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls a service over HTTP as one actor, or as nobody. A call with {@link #with} adds headers to a copy. */
public final class Caller {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final List<String> headers;

    Caller(URI base, @Nullable String token) {
        this(base, token == null ? List.of() : List.of("Authorization", "Bearer " + token));
    }

    private Caller(URI base, List<String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /**
     * Calls anything that listens, for instance a gateway.
     *
     * @param base its address, without a path
     * @param token a bearer token, or null for nobody
     */
    public static Caller at(URI base, @Nullable String token) {
        return new Caller(base, token);
    }

    /**
     * The same caller with one more header.
     *
     * @param name the header
     * @param value its value
     */
    public Caller with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Caller(base, more);
    }

    /**
     * The same caller, changing the version it read.
     *
     * @param etag the version's tag
     */
    public Caller ifMatch(String etag) {
        return with("If-Match", etag);
    }

    /** The same caller with a fresh Idempotency-Key. */
    public Caller once() {
        return with("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** GET. */
    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), null);
    }

    /** PUT of JSON: a string as it is, anything else written by Jackson. */
    public Answer put(String path, Object body) {
        return send("PUT", path, HttpRequest.BodyPublishers.ofString(Answer.write(body)), "application/json");
    }

    /** PUT without a body. */
    public Answer put(String path) {
        return send("PUT", path, HttpRequest.BodyPublishers.noBody(), null);
    }

    /** POST of JSON: a string as it is, anything else written by Jackson. */
    public Answer post(String path, Object body) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(Answer.write(body)), "application/json");
    }

    /** POST of bytes of a media type. */
    public Answer post(String path, byte[] body, String type) {
        return send("POST", path, HttpRequest.BodyPublishers.ofByteArray(body), type);
    }

    /** PUT of bytes of a media type. */
    public Answer put(String path, byte[] body, String type) {
        return send("PUT", path, HttpRequest.BodyPublishers.ofByteArray(body), type);
    }

    /**
     * POST of one file as {@code multipart/form-data}.
     *
     * @param path where to
     * @param part the part's name
     * @param fileName the file's name
     * @param content its bytes
     * @param type its media type
     */
    public Answer upload(String path, String part, String fileName, byte[] content, String type) {
        String boundary = "boucle-" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofByteArrays(List.of(head, content, tail)),
                "multipart/form-data; boundary=" + boundary);
    }

    /** DELETE. */
    public Answer delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody(), null);
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, @Nullable String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        if (type != null) {
            request = request.header("Content-Type", type);
        }
        if (!headers.isEmpty()) {
            request = request.headers(headers.toArray(String[]::new));
        }
        try {
            HttpResponse<byte[]> response =
                    CLIENT.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(method + " " + path, response);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
