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

/** How often one address may write at the doors without an account; a wrong tracking code counts ten times. */
@Singleton
public class HouseholdLimits {
    private static final int REMEMBERED = 20_000;
    private static final int WRONG_CODE = 9;
    private static final String DOORS = "/api/redistribution/(own-requests|followed-requests(/[a-z-]+)?)/?";

    private final ClientAddress clients;
    private final int perMinute;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    HouseholdLimits(ClientAddress clients, @Value("${boucle.household-per-minute}") int perMinute) {
        this.clients = clients;
        this.perMinute = perMinute;
    }

    static boolean concerns(HttpMethod method, String path) {
        return method != HttpMethod.GET && path.matches(DOORS);
    }

    static Problem refusal(HttpRequest<?> request) {
        return Problem.of(
                "too-many-requests",
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many tries from this address. Wait a minute, then try again.",
                request);
    }

    /** What the caller's address has left; asked while the request is as it came. */
    public Left of(HttpRequest<?> request) {
        return new Left(buckets.computeIfAbsent(clients.of(request), _ -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute * 2L).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build()));
    }

    /** The tries that one address has left. */
    public record Left(Bucket bucket) {
        /** Whether this request may go on; each call counts as one. */
        public boolean admit() {
            return bucket.tryConsume(1);
        }

        /** No request has the code that was tried. */
        public void wrong() {
            bucket.tryConsumeAsMuchAsPossible(WRONG_CODE);
        }
    }
}
