package fr.boucle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    private final Door door;

    private Api(Door door) {
        this.door = door;
    }

    static Api anonymous(URI base) {
        return new Api(new Door(base, null));
    }

    static Api as(URI base, String email, String password) {
        return new Api(new Door(base, new SignIn(email, password)));
    }

    Answer get(String path) {
        return read(path).expecting("GET " + path, 200);
    }

    Answer put(String path, Object body, int... expected) {
        return put(path, body, null, expected);
    }

    /** Changes a version that was read. */
    Answer put(String path, Object body, @Nullable String etag, int... expected) {
        List<String> headers = etag == null
                ? List.of("Content-Type", "application/json")
                : List.of("Content-Type", "application/json", "If-Match", etag);
        return door.send("PUT", path, BodyPublishers.ofString(write(body)), headers)
                .expecting("PUT " + path, expected);
    }

    Answer post(String path, Object body, int... expected) {
        return post(path, write(body).getBytes(StandardCharsets.UTF_8), "application/json", expected);
    }

    /** Puts a file where it belongs, as it is. */
    Answer file(String path, byte[] content, String type, int... expected) {
        return door.send("PUT", path, BodyPublishers.ofByteArray(content), List.of("Content-Type", type))
                .expecting("PUT " + path, expected);
    }

    /** Adds to a version that was read. */
    Answer amend(String path, Object body, String etag, int expected) {
        List<String> headers = List.of("Content-Type", "application/json", "If-Match", etag);
        return door.send("POST", path, BodyPublishers.ofString(write(body)), headers)
                .expecting("POST " + path, expected);
    }

    Answer post(String path, byte[] body, String type, int... expected) {
        List<String> headers = List.of(
                "Content-Type", type, "Idempotency-Key", UUID.randomUUID().toString());
        return door.send("POST", path, BodyPublishers.ofByteArray(body), headers)
                .expecting("POST " + path, expected);
    }

    /** Sends a file as a browser's form does. */
    Answer upload(String path, String fileName, byte[] content, String type) {
        String boundary = "boucle-" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        List<String> headers = List.of("Content-Type", "multipart/form-data; boundary=" + boundary);
        return door.send("POST", path, BodyPublishers.ofByteArrays(List.of(head, content, tail)), headers)
                .expecting("POST " + path, 200);
    }

    /** Reads until what other services' events bring about is there. */
    Answer await(String path, String what, Predicate<JsonNode> there) {
        long end = System.nanoTime() + Door.PATIENCE.toNanos();
        while (true) {
            Answer answer = read(path);
            if (answer.status() == 200 && there.test(answer.json())) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new Surprise("%s did not come within %s: GET %s → %d %s"
                        .formatted(what, Door.PATIENCE, path, answer.status(), answer.text()));
            }
            LockSupport.parkNanos(Door.STEP.toNanos());
        }
    }

    private Answer read(String path) {
        return door.send("GET", path, BodyPublishers.noBody(), List.of());
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new Surprise("not writable as JSON", e);
        }
    }
}
