package fr.boucle.stack;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps parts running. A part that ends is started again, after a pause that grows from 1 s to 30 s while it keeps ending and
 * is forgotten once it has run for a minute. Each end and each new start is a line for the person to read.
 */
final class Supervisor {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration POLL = Duration.ofMillis(150);
    private static final int LONGEST_PAUSE = 30;
    private static final long LIVED_WELL = TimeUnit.MINUTES.toNanos(1);

    private final Progress progress;
    private final Duration stopPatience;
    private final Consumer<Map<String, Long>> onChange;
    private final Map<StackPart, Child> running = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** {@code onChange} is told the process of each part whenever one is started. */
    Supervisor(Progress progress, Duration stopPatience, Consumer<Map<String, Long>> onChange) {
        this.progress = progress;
        this.stopPatience = stopPatience;
        this.onChange = onChange;
    }

    /**
     * Starts {@code parts} together, returns when all serve, and from then on keeps them running.
     *
     * @throws StackProblem of the first part that could not be started
     */
    void start(List<? extends StackPart> parts) {
        Map<StackPart, CompletableFuture<Void>> first = new LinkedHashMap<>();
        for (StackPart part : parts) {
            CompletableFuture<Void> serves = new CompletableFuture<>();
            first.put(part, serves);
            Thread _ = Thread.ofVirtual().name(part.name()).start(() -> keep(part, serves));
        }
        AllServe.await(first, progress);
    }

    private void keep(StackPart part, CompletableFuture<Void> serves) {
        try {
            Child child = started(part);
            child.awaitReady(part::ready, PATIENCE, POLL);
            progress.ready(part);
            serves.complete(null);
            startAgainAndAgain(part, child);
        } catch (StackProblem problem) {
            if (stopping.getCount() > 0) {
                serves.completeExceptionally(problem);
            }
        }
    }

    private Child started(StackPart part) {
        Child child = part.start();
        synchronized (onChange) {
            running.put(part, child);
            onChange.accept(processes());
        }
        return child;
    }

    private void startAgainAndAgain(StackPart part, Child first) {
        Child child = first;
        int pause = 1;
        while (true) {
            long since = System.nanoTime();
            child.awaitEnd();
            if (stopsWithin(Duration.ofMillis(200))) {
                return;
            }
            pause = System.nanoTime() - since > LIVED_WELL ? 1 : pause;
            progress.say("%s It is started again in %d s.".formatted(child.epitaph(), pause));
            Optional<Child> next = Optional.empty();
            while (next.isEmpty()) {
                if (stopsWithin(Duration.ofSeconds(pause))) {
                    return;
                }
                pause = Math.min(LONGEST_PAUSE, pause * 2);
                next = again(part, pause);
            }
            child = next.get();
        }
    }

    private Optional<Child> again(StackPart part, int pause) {
        try {
            Child child = started(part);
            Thread _ = Thread.ofVirtual().start(() -> tellWhenReady(part, child));
            return Optional.of(child);
        } catch (StackProblem problem) {
            progress.say("%s Next attempt in %d s.".formatted(problem.sentence(), pause));
            return Optional.empty();
        }
    }

    private void tellWhenReady(StackPart part, Child child) {
        while (child.alive() && !stopsWithin(POLL)) {
            if (part.ready()) {
                progress.say("The %s serves again, as process %d.".formatted(part.name(), child.pid()));
                return;
            }
        }
    }

    /** Stops all parts, wave by wave, each with a line. */
    void stop() {
        stopping.countDown();
        for (StackPart.Wave wave : StackPart.Wave.values()) {
            List<Thread> stops = running.keySet().stream()
                    .filter(part -> part.wave() == wave)
                    .sorted(Comparator.comparing(StackPart::name))
                    .map(part -> Thread.ofVirtual().start(() -> stop(part)))
                    .toList();
            stops.forEach(Supervisor::join);
        }
    }

    private void stop(StackPart part) {
        Child child = running.get(part);
        if (child != null && child.alive()) {
            child.stop(stopPatience);
            progress.say("  %-16s stopped".formatted(part.name()));
        }
    }

    private Map<String, Long> processes() {
        Map<String, Long> processes = new ConcurrentHashMap<>();
        running.forEach((part, child) -> processes.put(part.name(), child.pid()));
        return processes;
    }

    private boolean stopsWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
