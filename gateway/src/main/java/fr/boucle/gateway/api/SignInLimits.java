package fr.boucle.gateway.api;

import fr.boucle.web.Problem;
import io.github.bucket4j.Bucket;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** How often one address, and one e-mail, may try to sign in: guessing passwords must be slow, and so must filling the hashing queue. */
@Singleton
public class SignInLimits {
    private static final int REMEMBERED = 20_000;
    private static final int LARGEST_BODY = 10_000;

    private final ClientAddress clients;
    private final ObjectMapper json;
    private final int perMinute;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    SignInLimits(ClientAddress clients, ObjectMapper json, @Value("${boucle.sign-in-per-minute}") int perMinute) {
        this.clients = clients;
        this.json = json;
        this.perMinute = perMinute;
    }

    static boolean concerns(HttpMethod method, String path) {
        return method == HttpMethod.POST && path.matches("/api/accounts/sessions/?");
    }

    static Problem refusal(HttpRequest<?> request) {
        return Problem.of(
                "too-many-sign-ins",
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many sign-in attempts from this address or for this e-mail. Wait a minute, then try again.",
                request);
    }

    /** Whether this attempt may go on; each call counts as one attempt. */
    public boolean admit(HttpRequest<?> request, @Nullable String email) {
        boolean fromHere = allowed("address " + clients.of(request));
        return email == null ? fromHere : allowed("e-mail " + digest(email)) && fromHere;
    }

    /** As above, with the e-mail read from a copy of the request's JSON body. */
    CompletableFuture<Boolean> admit(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> received) || request.getContentLength() > LARGEST_BODY) {
            return CompletableFuture.completedFuture(admit(request, null));
        }
        CloseableByteBody copy = received.byteBody().split(SplitBackpressureMode.SLOWEST);
        return copy.buffer().handle((body, failure) -> {
            try (copy) {
                return admit(request, body == null ? null : email(body.toByteArray()));
            }
        });
    }

    /** From where this attempt comes: accounts stops who guesses there, and not the owner. */
    public String from(HttpRequest<?> request) {
        return clients.of(request);
    }

    private boolean allowed(String key) {
        return buckets.computeIfAbsent(key, _ -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute * 2L).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    private @Nullable String email(byte[] body) {
        try {
            Credentials credentials = json.readValue(body, Credentials.class);
            return credentials == null ? null : credentials.email();
        } catch (IOException notJson) {
            return null; // the service will say so
        }
    }

    private static String digest(String email) {
        byte[] plain = email.trim().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(plain).toString();
    }

    @Serdeable
    record Credentials(@Nullable String email) {}
}
