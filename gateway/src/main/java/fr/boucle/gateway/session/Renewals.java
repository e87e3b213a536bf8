package fr.boucle.gateway.session;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.Services;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Opens, renews and ends sessions at accounts. A refresh token is used once, though two pages may ask at the same instant. */
@Singleton
public class Renewals {
    private static final int REMEMBERED = 5_000;

    private final Services services;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, CompletableFuture<Optional<Member>>> renewed = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Optional<Member>>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Renewals(Services services, ObjectMapper json, InstantSource clock) {
        this.services = services;
        this.json = json;
        this.clock = clock;
    }

    /** What accounts answered to a sign-in: a member, or the status of its refusal (0 when it did not answer). */
    public record Opened(@Nullable Member member, int status) {}

    /** Signs in; accounts is told from where, so that it stops who guesses there and nobody else. */
    public Opened open(String email, String password, String from) {
        try {
            HttpResponse<byte[]> answer =
                    answer(request("POST", "/api/accounts/sessions", new Credentials(email, password))
                            .header("X-Forwarded-For", from));
            return new Opened(answer.statusCode() < 300 ? member(answer.body()) : null, answer.statusCode());
        } catch (IOException silent) {
            return new Opened(null, 0);
        }
    }

    public void end(Member member) {
        try {
            HttpResponse<byte[]> _ = send("PUT", "/api/accounts/sessions/end", new Refresh(member.refreshToken()));
        } catch (IOException silent) {
            // the cookie is gone, and the token ends by itself
            return;
        }
    }

    Optional<Member> renew(Member member) {
        CompletableFuture<Optional<Member>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<Member>> first;
        synchronized (renewed) {
            first = renewed.putIfAbsent(member.refreshToken(), mine);
        }
        if (first != null) {
            // a browser that never received the renewed cookie: go on from what was renewed then
            return first.join()
                    .flatMap(then -> then.accessUntil().isAfter(clock.instant()) ? Optional.of(then) : renew(then));
        }
        mine.complete(refreshed(member));
        return mine.join();
    }

    private Optional<Member> refreshed(Member member) {
        try {
            HttpResponse<byte[]> answer = post("/api/accounts/sessions/refresh", new Refresh(member.refreshToken()));
            if (answer.statusCode() >= 500) {
                throw new IOException("accounts answered " + answer.statusCode());
            }
            return answer.statusCode() < 300 ? Optional.of(member(answer.body())) : Optional.empty();
        } catch (IOException silent) {
            synchronized (renewed) {
                renewed.remove(member.refreshToken());
            }
            return Optional.of(
                    member); // accounts is down: the page says so if it needs more than the token still gives
        }
    }

    private Member member(byte[] body) throws IOException {
        Answer answer = json.readValue(body, Answer.class);
        if (answer == null) {
            throw new IOException("accounts answered nothing");
        }
        Instant until = clock.instant().plusSeconds(answer.expiresInSeconds());
        return new Member(
                answer.member().id(),
                answer.organisation().id(),
                answer.organisation().name(),
                answer.organisation().kind(),
                answer.roles(),
                answer.accessToken(),
                answer.refreshToken(),
                until);
    }

    private HttpResponse<byte[]> post(String path, Object body) throws IOException {
        return send("POST", path, body);
    }

    private HttpResponse<byte[]> send(String method, String path, Object body) throws IOException {
        return answer(request(method, path, body));
    }

    private HttpRequest.Builder request(String method, String path, Object body) throws IOException {
        return HttpRequest.newBuilder(services.at(Service.ACCOUNTS, path))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    }

    private HttpResponse<byte[]> answer(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    @Serdeable
    record Credentials(String email, String password) {}

    @Serdeable
    record Refresh(String refreshToken) {}

    @Serdeable
    record Answer(
            String accessToken,
            String refreshToken,
            long expiresInSeconds,
            Id member,
            Named organisation,
            List<String> roles) {}

    @Serdeable
    record Id(String id) {}

    @Serdeable
    record Named(String id, String name, @Nullable String kind) {}
}
