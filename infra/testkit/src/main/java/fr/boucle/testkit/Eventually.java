package fr.boucle.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what other threads and processes will bring about: by condition, never by time alone. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(50);

    private Eventually() {}

    /** A condition stated as assertions. */
    @FunctionalInterface
    public interface Assertions {
        /** Throws, an AssertionError or another, while it does not hold. */
        void hold() throws Exception;
    }

    /** Waits up to 30 s until the assertions hold. */
    public static void eventually(Assertions assertions) {
        Object _ = eventually(PATIENCE, () -> {
            assertions.hold();
            return true;
        });
    }

    /**
     * Waits until a value can be had.
     *
     * @param patience at most so long
     * @param value throws while there is none
     * @return the value
     */
    public static <T> T eventually(Duration patience, Callable<T> value) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return value.call();
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            } catch (Exception e) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("still failing after " + patience, e);
                }
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
