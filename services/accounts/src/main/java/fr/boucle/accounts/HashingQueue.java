package fr.boucle.accounts;

import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Where the hashing of passwords waits: at most two run at once and a few wait; who comes beyond gets 503 at once, and the
 * machine keeps its breath.
 */
@Singleton
class HashingQueue {
    static final int AT_ONCE = 2;
    static final int WAITING = 16;
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore running = new Semaphore(AT_ONCE, true);
    private final AtomicInteger inside = new AtomicInteger();

    /** Does the work when its turn comes; refuses (503) when too many wait or the wait is too long. */
    <T> T inTurn(Supplier<T> work) {
        if (inside.incrementAndGet() > AT_ONCE + WAITING) {
            inside.decrementAndGet();
            throw busy();
        }
        try {
            if (!running.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
            return working(work);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            inside.decrementAndGet();
        }
    }

    /** How many run or wait now. */
    int inside() {
        return inside.get();
    }

    private <T> T working(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            running.release();
        }
    }

    private static Refusal busy() {
        return new Refusal(AccountRefusal.BUSY, "Try again in a few seconds.");
    }
}
