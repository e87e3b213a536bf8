package fr.boucle.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The one door of the system, for one person or nobody; an outage is waited out by asking again. */
final class Door {
    static final Duration PATIENCE = Duration.ofSeconds(90);
    static final Duration STEP = Duration.ofMillis(250);

    private final URI base;
    private final @Nullable SignIn signIn;

    Door(URI base, @Nullable SignIn signIn) {
        this.base = base;
        this.signIn = signIn;
    }

    Answer send(String method, String path, BodyPublisher body, List<String> headers) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Answer> answer = attempt(method, path, body, headers);
            if (answer.isPresent() && !Exchange.isOutage(answer.get())) {
                return answer.get();
            }
            if (System.nanoTime() > end) {
                throw new Surprise("%s %s: no answer within %s, last %s"
                        .formatted(
                                method, path, PATIENCE, answer.map(Answer::text).orElse("none")));
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private Optional<Answer> attempt(String method, String path, BodyPublisher body, List<String> headers) {
        try {
            Answer answer = once(method, path, body, headers);
            if (answer.status() == 401 && signIn != null && signIn.forget()) {
                answer = once(method, path, body, headers);
            }
            return Optional.of(answer);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private Answer once(String method, String path, BodyPublisher body, List<String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        if (!headers.isEmpty()) {
            request = request.headers(headers.toArray(String[]::new));
        }
        if (signIn != null) {
            request = request.header("Authorization", "Bearer " + signIn.token(base));
        }
        return Exchange.of(request.method(method, body).build());
    }
}
