package fr.boucle.observatory;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The indicators as they were counted last: however many people look, the loop is counted at most every few seconds, by
 * one of them.
 */
@Singleton
class Latest {
    private static final long KEPT = Duration.ofSeconds(5).toNanos();

    private final CountLoop loop;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile @Nullable Held held;

    Latest(CountLoop loop) {
        this.loop = loop;
    }

    /** Figures and when, on the clock of the machine that never goes back, they were counted. */
    private record Held(IndicatorsView indicators, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < KEPT;
        }
    }

    IndicatorsView indicators() {
        Held known = held;
        return known != null && known.isFresh() ? known.indicators() : counted();
    }

    private IndicatorsView counted() {
        counting.lock();
        try {
            Held known = held;
            if (known != null && known.isFresh()) {
                return known.indicators();
            }
            IndicatorsView now = loop.now();
            held = new Held(now, System.nanoTime());
            return now;
        } finally {
            counting.unlock();
        }
    }
}
