package fr.boucle.gateway.session;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How long a page took in all, and how long the slowest of its calls: what the Server-Timing header tells. */
public final class Timings {
    private final long start = System.nanoTime();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();

    /** A call to a service that began then has just ended. */
    public void called(long since) {
        long took = System.nanoTime() - since;
        slowest.accumulateAndGet(took, Math::max);
        calls.incrementAndGet();
    }

    String header() {
        return "page;dur=%s, api;dur=%s;desc=\"slowest of %d\""
                .formatted(millis(System.nanoTime() - start), millis(slowest.get()), calls.get());
    }

    private static String millis(long nanos) {
        long micros = TimeUnit.NANOSECONDS.toMicros(nanos);
        return String.format(Locale.ROOT, "%d.%03d", micros / 1000, micros % 1000);
    }
}
