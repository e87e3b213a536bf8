package fr.boucle.testkit;

import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the services under test: the machine's, moved by as much as a test asks. The only part ever replaced. */
@Singleton
@Primary
public class TestClock implements InstantSource {
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(AHEAD.get());
    }

    /**
     * Moves the clock on; all services of this JVM see it.
     *
     * @param by how far, negative for back
     */
    public static void advance(Duration by) {
        Duration _ = AHEAD.updateAndGet(ahead -> ahead.plus(by));
    }

    /** Sets the clock to the machine's again. */
    public static void reset() {
        AHEAD.set(Duration.ZERO);
    }
}
