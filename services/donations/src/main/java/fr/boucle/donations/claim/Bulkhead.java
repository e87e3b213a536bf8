package fr.boucle.donations.claim;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few requests at a time into what many want at once, in the order they came: waiting here costs a virtual thread, waiting
 * for a row lock costs a database connection that everybody else needs.
 */
class Bulkhead {
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    <T> T pass(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(
                        CommonRefusal.UNAVAILABLE, "Too many claim at this moment. Nothing was written; try again.");
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
