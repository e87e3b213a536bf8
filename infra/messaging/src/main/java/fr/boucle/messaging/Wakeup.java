package fr.boucle.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay when there is something to publish; many wakes while it works are one. */
@Singleton
class Wakeup {
    private final Semaphore signals = new Semaphore(0);

    void wake() {
        signals.release();
    }

    /** Waits for a wake, at most so long, and takes all that have gathered. */
    void await(Duration atMost) throws InterruptedException {
        if (signals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }
}
