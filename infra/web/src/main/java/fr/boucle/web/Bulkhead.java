package fr.boucle.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few requests at a time into what many want at once, in the order they came: waiting here costs a virtual thread, waiting
 * for a row lock costs a database connection that everybody else needs, and working all at once costs memory that nobody has.
 */
public final class Bulkhead {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore places;
    private final String busy;

    /**
     * A bulkhead.
     *
     * @param atOnce how many are let in together
     * @param busy what is said to who waited 10 seconds in vain: that nothing was written is added
     */
    public Bulkhead(int atOnce, String busy) {
        this.places = new Semaphore(atOnce, true);
        this.busy = busy;
    }

    /**
     * Does the work, once there is a place.
     *
     * @throws Refusal 503 when there was none for 10 seconds, or the service stops
     */
    public <T> T pass(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(CommonRefusal.UNAVAILABLE, busy + " Nothing was written; try again.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refusal(CommonRefusal.UNAVAILABLE, "The service stops. Nothing was written; try again.");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
