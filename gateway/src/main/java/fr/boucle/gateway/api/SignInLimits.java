package fr.boucle.gateway.api;

import fr.boucle.web.Problem;
import io.github.bucket4j.Bucket;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one address may try to sign in, or to come in by a code or a letter: filling the hashing queue must be slow. No account is counted here, or
 * whoever knows an e-mail could keep its owner out; accounts stops who guesses one, and where.
 */
@Singleton
public class SignInLimits {
    /** What is told to whoever comes too often. */
    public static final String TOO_MANY = "Trop d'essais en peu de temps. Attendez une minute, puis essayez à nouveau.";

    private static final int REMEMBERED = 20_000;

    private final ClientAddress clients;
    private final int perMinute;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    SignInLimits(ClientAddress clients, @Value("${boucle.sign-in-per-minute}") int perMinute) {
        this.clients = clients;
        this.perMinute = perMinute;
    }

    static boolean concerns(HttpMethod method, String path) {
        return method == HttpMethod.POST && path.matches("/api/accounts/(sessions|password-requests)/?")
                || method == HttpMethod.PUT && path.matches("/api/accounts/(invitations|password-resets)/?");
    }

    static Problem refusal(HttpRequest<?> request) {
        return Problem.of(
                "too-many-sign-ins",
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many sign-in attempts from this address. Wait a minute, then try again.",
                request);
    }

    /** Whether this attempt may go on; each call counts as one attempt. */
    public boolean admit(HttpRequest<?> request) {
        return buckets.computeIfAbsent(clients.of(request), _ -> bucket()).tryConsume(1);
    }

    /** From where this attempt comes: accounts stops who guesses there, and not the owner. */
    public String from(HttpRequest<?> request) {
        return clients.of(request);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute * 2L).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
