package fr.boucle.gateway.pages;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.gateway.Service;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a page asks the services, with the member's own token: a refusal is {@link Refused}, silence is {@link Unavailable}. */
@Singleton
public class ServiceCalls {
    /** For an answer whose content the page does not need. */
    @SuppressWarnings("unchecked")
    public static final Class<Map<String, Object>> ANYTHING = (Class<Map<String, Object>>) (Class<?>) Map.class;

    private final ServiceExchange services;
    private final ExecutorService together = Executors.newVirtualThreadPerTaskExecutor();

    ServiceCalls(ServiceExchange services) {
        this.services = services;
    }

    /** An answer and the version it had. */
    public record Tagged<T>(T value, String version) {}

    public <T> T get(Visitor visitor, Service service, String path, Class<T> type) {
        return tagged(visitor, service, path, type).value();
    }

    public <T> List<T> list(Visitor visitor, Service service, String path, Class<T> type) {
        return page(visitor, service, path, type).rows();
    }

    /**
     * Some rows of a list.
     *
     * @param rows them
     * @param next the cursor of the page that follows, empty on the last
     * @param total how many there are in all, where the service counts
     * @param uncounted whether there are more than were counted
     */
    public record Rows<T>(
            List<T> rows, String next, @Nullable Long total, boolean uncounted) {
        public boolean more() {
            return !next.isEmpty();
        }
    }

    public <T> Rows<T> page(Visitor visitor, Service service, String path, Class<T> type) {
        HttpResponse<byte[]> answer = services.exchange(
                visitor, service, services.request(service, path).GET());
        String count = answer.headers().firstValue("X-Total-Count").orElse("");
        return new Rows<>(
                services.read(service, answer, Argument.listOf(type)),
                NextPage.in(answer),
                count.matches("\\d+\\+?") ? Long.valueOf(count.replace("+", "")) : null,
                count.endsWith("+"));
    }

    /** What is there, or nothing where the service knows of nothing. */
    public <T> Optional<T> find(Visitor visitor, Service service, String path, Class<T> type) {
        try {
            return Optional.of(get(visitor, service, path, type));
        } catch (Refused refused) {
            if (refused.status() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    public <T> Tagged<T> tagged(Visitor visitor, Service service, String path, Class<T> type) {
        return tagged(
                service,
                services.exchange(
                        visitor, service, services.request(service, path).GET()),
                type);
    }

    public String text(Visitor visitor, Service service, String path) {
        return new String(bytes(visitor, service, path), StandardCharsets.UTF_8);
    }

    /** A document of any length, to hand on while it comes. */
    public InputStream stream(Visitor visitor, Service service, String path) {
        return services.stream(visitor, service, path);
    }

    /** The bytes of a document, to hand on as they are. */
    public byte[] bytes(Visitor visitor, Service service, String path) {
        return services.exchange(
                        visitor, service, services.request(service, path).GET())
                .body();
    }

    /** The bytes of a document that is asked for with a secret in the body. */
    public byte[] bytes(Visitor visitor, Service service, String path, Object body) {
        return services.exchange(visitor, service, services.writing(service, path, body, "POST"))
                .body();
    }

    /** The same in one of the forms that the service offers. */
    public byte[] bytesAs(Visitor visitor, Service service, String path, String accept) {
        return services.exchange(
                        visitor, service, services.request(service, path).GET().header("Accept", accept))
                .body();
    }

    /** Takes away what is there, if nothing changed since this version was read. */
    public void delete(Visitor visitor, Service service, String path, String version) {
        services.exchange(
                visitor, service, services.request(service, path).DELETE().header("If-Match", version));
    }

    public void put(Visitor visitor, Service service, String path, Object body) {
        services.exchange(visitor, service, services.writing(service, path, body, "PUT"));
    }

    @CanIgnoreReturnValue
    public <T> T put(Visitor visitor, Service service, String path, Object body, Class<T> type) {
        return services.read(
                service,
                services.exchange(visitor, service, services.writing(service, path, body, "PUT")),
                Argument.of(type));
    }

    /** A change that counts only if nothing changed since this version was read. */
    @CanIgnoreReturnValue
    public <T> T put(Visitor visitor, Service service, String path, Object body, String version, Class<T> type) {
        HttpRequest.Builder request = services.writing(service, path, body, "PUT");
        return services.read(
                service,
                services.exchange(visitor, service, version.isEmpty() ? request : request.header("If-Match", version)),
                Argument.of(type));
    }

    /** A creation; the same key sent twice creates once. */
    @CanIgnoreReturnValue
    public <T> T post(Visitor visitor, Service service, String path, Object body, String key, Class<T> type) {
        var request = services.writing(service, path, body, "POST").header("Idempotency-Key", key);
        return services.read(service, services.exchange(visitor, service, request), Argument.of(type));
    }

    /** A new version of something that is never overwritten, on top of the version that was read. */
    @CanIgnoreReturnValue
    public Map<String, Object> postVersion(Visitor visitor, Service service, String path, Object body, String version) {
        HttpRequest.Builder request =
                services.writing(service, path, body, "POST").header("If-Match", version);
        return services.read(service, services.exchange(visitor, service, request), Argument.of(ANYTHING));
    }

    /** A question that is put in a body because it holds a secret; it changes nothing. */
    public <T> T send(Visitor visitor, Service service, String path, Object body, Class<T> type) {
        return services.read(
                service,
                services.exchange(visitor, service, services.writing(service, path, body, "POST")),
                Argument.of(type));
    }

    /** Sends a file or a log as it is. */
    public <T> Tagged<T> send(
            Visitor visitor,
            Service service,
            String path,
            String contentType,
            BodyPublisher body,
            String key,
            Class<T> type) {
        HttpRequest.Builder request = services.request(service, path)
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", contentType)
                .header("Idempotency-Key", key)
                .POST(body);
        return tagged(service, services.exchange(visitor, service, request), type);
    }

    /** A file that a service reads now, or aside: then the answer is where it tells its progress. */
    public record Sent<T>(@Nullable Tagged<T> answer, String place) {}

    /** Sends a file and waits only while it is short. */
    public <T> Sent<T> sendAside(Visitor visitor, Service service, String path, Upload upload, Class<T> type) {
        var answer =
                services.exchange(visitor, service, file(service, path, upload).header("Prefer", "respond-async"));
        String place = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 202 ? new Sent<>(null, place) : new Sent<>(tagged(service, answer, type), "");
    }

    /** Asks for what may take long; whether it was done while we waited, else it goes on by itself. */
    public boolean putAside(Visitor visitor, Service service, String path, String version) {
        var request = services.writing(service, path, Map.of(), "PUT").header("If-Match", version);
        var answer = services.exchange(visitor, service, request.header("Prefer", "respond-async"));
        return answer.statusCode() != 202;
    }

    /** Sends a file for another file, to hand on as it is. */
    public byte[] sendFor(Visitor visitor, Service service, String path, Upload upload, String accept) {
        return services.exchange(visitor, service, file(service, path, upload).header("Accept", accept))
                .body();
    }

    private HttpRequest.Builder file(Service service, String path, Upload upload) {
        return services.request(service, path)
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", upload.contentType())
                .POST(upload.multipart("file"));
    }

    /** Puts a file where it belongs, as it is. */
    public void put(Visitor visitor, Service service, String path, String contentType, BodyPublisher body) {
        HttpRequest.Builder request =
                services.request(service, path).timeout(Duration.ofMinutes(5)).header("Content-Type", contentType);
        services.exchange(visitor, service, request.PUT(body));
    }

    /** Starts a call; a page starts all it needs, then joins them. */
    public <T> Later<T> later(Supplier<T> call) {
        return new Later<>(CompletableFuture.supplyAsync(call, together));
    }

    /** A call under way. */
    public record Later<T>(CompletableFuture<T> call) {
        public T join() {
            try {
                return call.join();
            } catch (CompletionException wrapped) {
                throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
            }
        }
    }

    private <T> Tagged<T> tagged(Service service, HttpResponse<byte[]> answer, Class<T> type) {
        String version = answer.headers().firstValue("ETag").orElse("");
        return new Tagged<>(services.read(service, answer, Argument.of(type)), version);
    }
}
