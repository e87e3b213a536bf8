package fr.boucle.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Holds every request until no other comes beside it, then lets them all go: what waits in a row makes a second round. */
final class Rounds implements Runnable {
    private static final long QUIET_MILLIS = 120;

    private final BlockingQueue<CountDownLatch> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    Rounds() {
        Thread unused = Thread.ofVirtual().start(this::release);
    }

    /** How many rounds there were since the last time. */
    int taken() {
        return count.getAndSet(0);
    }

    @Override
    public void run() {
        CountDownLatch turn = new CountDownLatch(1);
        waiting.add(turn);
        try {
            turn.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        try {
            while (true) {
                List<CountDownLatch> together = new ArrayList<>(List.of(waiting.take()));
                @Nullable CountDownLatch next = waiting.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                while (next != null) {
                    together.add(next);
                    next = waiting.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                }
                int unused = count.incrementAndGet();
                together.forEach(CountDownLatch::countDown);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
