package fr.boucle.gateway.pages;

import fr.boucle.gateway.Problem;
import fr.boucle.gateway.Service;
import fr.boucle.gateway.Services;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final byte[] EMPTY = {'{', '}'};

    private final Services services;
    private final ObjectMapper json;
    private final ExecutorService together = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    ServiceCalls(Services services, ObjectMapper json) {
        this.services = services;
        this.json = json;
    }

    /** An answer and the version it had. */
    public record Tagged<T>(T value, String version) {}

    public <T> T get(Visitor visitor, Service service, String path, Class<T> type) {
        return tagged(visitor, service, path, type).value();
    }

    public <T> List<T> list(Visitor visitor, Service service, String path, Class<T> type) {
        return page(visitor, service, path, type).rows();
    }

    /** Some rows of a list, and whether more follow. */
    public record Rows<T>(List<T> rows, boolean more) {}

    public <T> Rows<T> page(Visitor visitor, Service service, String path, Class<T> type) {
        HttpResponse<byte[]> answer =
                exchange(visitor, service, request(service, path).GET());
        boolean more = answer.headers().allValues("Link").stream().anyMatch(link -> link.contains("rel=\"next\""));
        return new Rows<>(read(service, answer, Argument.listOf(type)), more);
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
        HttpResponse<byte[]> answer =
                exchange(visitor, service, request(service, path).GET());
        return new Tagged<>(
                read(service, answer, Argument.of(type)),
                answer.headers().firstValue("ETag").orElse(""));
    }

    public String text(Visitor visitor, Service service, String path) {
        return new String(
                exchange(visitor, service, request(service, path).GET()).body(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The bytes of a document, to hand on as they are. */
    public byte[] bytes(Visitor visitor, Service service, String path) {
        return exchange(visitor, service, request(service, path).GET()).body();
    }

    public void put(Visitor visitor, Service service, String path, Object body) {
        HttpResponse<byte[]> unused = exchange(visitor, service, writing(service, path, body, "PUT"));
    }

    public <T> T put(Visitor visitor, Service service, String path, Object body, Class<T> type) {
        return read(service, exchange(visitor, service, writing(service, path, body, "PUT")), Argument.of(type));
    }

    /** A change that counts only if nothing changed since this version was read. */
    public <T> T put(Visitor visitor, Service service, String path, Object body, String version, Class<T> type) {
        HttpRequest.Builder request = writing(service, path, body, "PUT");
        return read(
                service,
                exchange(visitor, service, version.isEmpty() ? request : request.header("If-Match", version)),
                Argument.of(type));
    }

    /** A creation; the same key sent twice creates once. */
    public <T> T post(Visitor visitor, Service service, String path, Object body, String key, Class<T> type) {
        HttpRequest.Builder request = writing(service, path, body, "POST").header("Idempotency-Key", key);
        return read(service, exchange(visitor, service, request), Argument.of(type));
    }

    /** A new version of something that is never overwritten, on top of the version that was read. */
    public Map<String, Object> postVersion(Visitor visitor, Service service, String path, Object body, String version) {
        HttpRequest.Builder request = writing(service, path, body, "POST").header("If-Match", version);
        return read(service, exchange(visitor, service, request), Argument.of(ANYTHING));
    }

    /** A question that is put in a body because it holds a secret; it changes nothing. */
    public <T> T send(Visitor visitor, Service service, String path, Object body, Class<T> type) {
        return read(service, exchange(visitor, service, writing(service, path, body, "POST")), Argument.of(type));
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
        HttpRequest.Builder request = request(service, path)
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", contentType)
                .header("Idempotency-Key", key)
                .POST(body);
        HttpResponse<byte[]> answer = exchange(visitor, service, request);
        return new Tagged<>(
                read(service, answer, Argument.of(type)),
                answer.headers().firstValue("ETag").orElse(""));
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

    private HttpRequest.Builder request(Service service, String path) {
        return HttpRequest.newBuilder(services.at(service, "/api/" + service.slug() + path))
                .timeout(PATIENCE);
    }

    private HttpRequest.Builder writing(Service service, String path, Object body, String method) {
        try {
            return request(service, path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpResponse<byte[]> exchange(Visitor visitor, Service service, HttpRequest.Builder request) {
        visitor.member()
                .map(Member::accessToken)
                .ifPresent(token -> request.header("Authorization", "Bearer " + token));
        request.header("X-Correlation-Id", visitor.correlation());
        HttpResponse<byte[]> answer;
        try {
            answer = client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException silent) {
            throw new Unavailable(service, silent.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable(service, "interrupted");
        }
        if (answer.statusCode() >= 500) {
            throw new Unavailable(service, "status " + answer.statusCode());
        }
        if (answer.statusCode() >= 400) {
            throw new Refused(problem(answer));
        }
        return answer;
    }

    private Problem problem(HttpResponse<byte[]> answer) {
        try {
            Problem said = json.readValue(answer.body(), Problem.class);
            if (said != null) {
                return new Problem(
                        said.type(), said.title(), answer.statusCode(), said.detail(), said.instance(), said.errors());
            }
        } catch (IOException notAProblem) {
            // some other text: the status says what there is to say
        }
        return new Problem(null, null, answer.statusCode(), null, null, null);
    }

    private <T> T read(Service service, HttpResponse<byte[]> answer, Argument<T> type) {
        try {
            byte[] body = answer.body().length == 0 && type.getType() == Map.class ? EMPTY : answer.body();
            @Nullable T value = body.length == 0 ? null : json.readValue(body, type);
            if (value == null) {
                throw new Unavailable(service, "empty answer");
            }
            return value;
        } catch (IOException unreadable) {
            throw new Unavailable(service, "unreadable answer: " + unreadable.getMessage());
        }
    }
}
