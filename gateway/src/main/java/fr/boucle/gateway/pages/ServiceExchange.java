package fr.boucle.gateway.pages;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.gateway.Service;
import fr.boucle.gateway.Services;
import fr.boucle.gateway.session.Member;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Problem;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request to one service and what its answer means: a refusal, silence, or a value. */
@Singleton
class ServiceExchange {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] EMPTY = {'{', '}'};
    /** A form that is only shown again asks for nothing, whatever its page would do with it. */
    private static final Problem BACK = new Problem(
            "/problems/form-came-back",
            "",
            409,
            "Votre session avait pris fin : rien n'a été fait. Envoyez de nouveau.",
            "",
            "form-came-back",
            null,
            null,
            null);

    private final Services services;
    private final ObjectMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    ServiceExchange(Services services, ObjectMapper json) {
        this.services = services;
        this.json = json;
    }

    /** A request to a service's API, still without a method. */
    HttpRequest.Builder request(Service service, String path) {
        return HttpRequest.newBuilder(services.at(service, "/api/" + service.slug() + path))
                .timeout(PATIENCE);
    }

    HttpRequest.Builder writing(Service service, String path, Object body, String method) {
        try {
            return request(service, path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @CanIgnoreReturnValue
    HttpResponse<byte[]> exchange(Visitor visitor, Service service, HttpRequest.Builder request) {
        HttpResponse<byte[]> answer = send(visitor, service, request, BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 400) {
            throw new Refused(
                    problem(answer),
                    answer.headers().firstValue("Content-Language").orElse(""));
        }
        return answer;
    }

    /** An answer of any length, to hand on while it comes. */
    InputStream stream(Visitor visitor, Service service, String path) {
        HttpResponse<InputStream> answer =
                send(visitor, service, request(service, path).GET(), BodyHandlers.ofInputStream());
        if (answer.statusCode() >= 400) {
            throw new Refused(Problem.silent(answer.statusCode()));
        }
        return answer.body();
    }

    private <T> HttpResponse<T> send(
            Visitor visitor, Service service, HttpRequest.Builder request, BodyHandler<T> handler) {
        visitor.member()
                .map(Member::accessToken)
                .ifPresent(token -> request.header("Authorization", "Bearer " + token));
        request.header("X-Correlation-Id", visitor.correlation());
        request.header("Accept-Language", visitor.locale().toLanguageTag());
        long since = System.nanoTime();
        HttpRequest whole = request.build();
        if (visitor.holdsActs() && !whole.method().equals(HttpMethod.GET.name())) {
            throw new Refused(BACK, visitor.locale().getLanguage());
        }
        HttpResponse<T> answer = send(service, whole, handler);
        visitor.timings().called(since);
        if (answer.statusCode() >= 500) {
            throw new Unavailable(service, "status " + answer.statusCode());
        }
        return answer;
    }

    private <T> HttpResponse<T> send(Service service, HttpRequest request, BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException silent) {
            throw new Unavailable(service, silent.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable(service, "interrupted");
        }
    }

    private Problem problem(HttpResponse<byte[]> answer) {
        try {
            Problem said = json.readValue(answer.body(), Problem.class);
            if (said != null) {
                return said.named();
            }
        } catch (IOException notAProblem) {
            // some other text: the status says what there is to say
        }
        return Problem.silent(answer.statusCode());
    }

    <T> T read(Service service, HttpResponse<byte[]> answer, Argument<T> type) {
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
