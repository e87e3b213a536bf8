package fr.boucle.persistence;

import fr.boucle.values.Sha256;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client repeat a post whose answer it never saw: the same {@code Idempotency-Key} from the same member, on the
 * same operation with the same content, gets the first answer again and no second effect. Kept for 30 days.
 */
@Singleton
@Requires(beans = DataSource.class)
public class Idempotency {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MAX_KEY = 200;

    private final RepeatedRequests requests;
    private final JsonMapper json;
    private final InstantSource clock;

    Idempotency(RepeatedRequests requests, JsonMapper json, InstantSource clock) {
        this.requests = requests;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does the effect once. Must be called in the transaction of the effect, so that both commit or neither does.
     *
     * @param key the header {@code Idempotency-Key}, 1 to 200 characters
     * @param caller who asks: the member's id, or another constant for a public operation
     * @param operation the operation and its path, for instance {@code POST /api/donations/lots}
     * @param content what is asked, as the record of the body
     * @param effect does it and makes the answer
     * @return the answer, or the first answer on a repetition
     * @throws Refusal 400 without a key, 422 when the key came before with other content
     */
    @Transactional(propagation = io.micronaut.transaction.TransactionDefinition.Propagation.MANDATORY)
    public MutableHttpResponse<?> once(
            @Nullable String key,
            String caller,
            String operation,
            @Nullable Object content,
            Supplier<MutableHttpResponse<?>> effect) {
        String id = Sha256.hex(caller + "\n" + operation + "\n" + required(key));
        String fingerprint = Sha256.hex(write(content));
        if (requests.claim(id, fingerprint, Timestamp.from(clock.instant())) == 0) {
            return repeat(requests.find(id).orElseThrow(), fingerprint);
        }
        MutableHttpResponse<?> answer = effect.get();
        keep(id, answer);
        return answer;
    }

    private static String required(@Nullable String key) {
        if (key == null || key.isBlank() || key.length() > MAX_KEY) {
            throw new Refusal(
                    CommonRefusal.KEY_REQUIRED,
                    "Send Idempotency-Key: a fresh UUID for each new intent, the same when you retry.");
        }
        return key;
    }

    private void keep(String id, MutableHttpResponse<?> answer) {
        Object body = answer.body();
        if (requests.keep(
                        id,
                        answer.code(),
                        answer.getHeaders().get(HttpHeaders.LOCATION),
                        answer.getHeaders().get(HttpHeaders.ETAG),
                        body == null ? null : write(body))
                != 1) {
            throw new IllegalStateException("the claimed key is gone");
        }
    }

    @Scheduled(initialDelay = "1h", fixedDelay = "6h")
    @Transactional
    void forgetOld() {
        long gone;
        do {
            gone = requests.forget(Timestamp.from(clock.instant().minus(KEPT)));
        } while (gone > 0);
    }

    private MutableHttpResponse<?> repeat(RepeatedRequests.Row first, String fingerprint) {
        if (!first.fingerprint().equals(fingerprint)) {
            throw new Refusal(CommonRefusal.KEY_REUSED, "Take a fresh key for another request.");
        }
        MutableHttpResponse<Object> answer = HttpResponse.status(first.status(), "");
        if (first.body() != null) {
            answer.body(first.body()).contentType(io.micronaut.http.MediaType.APPLICATION_JSON_TYPE);
        }
        header(answer, HttpHeaders.LOCATION, first.location());
        header(answer, HttpHeaders.ETAG, first.etag());
        return answer;
    }

    private static void header(MutableHttpResponse<?> answer, String name, @Nullable String value) {
        if (value != null) {
            answer.header(name, value);
        }
    }

    private String write(@Nullable Object content) {
        try {
            return content == null ? "" : json.writeValueAsString(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
