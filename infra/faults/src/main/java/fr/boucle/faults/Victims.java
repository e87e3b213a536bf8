package fr.boucle.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * The processes, which are hit only while they serve. One that was ended rests a minute: the supervisor waits longer before each
 * start of a part that keeps ending, and what is measured is how long one end takes.
 */
final class Victims {
    private static final long REST = Duration.ofSeconds(60).toNanos();
    private static final long STEP = 50_000_000;

    private final Running system;
    private final Map<String, Long> restUntil = new ConcurrentHashMap<>();
    private final Map<String, List<Long>> away = new ConcurrentSkipListMap<>();
    private final List<Thread> thaws = new CopyOnWriteArrayList<>();

    Victims(Running system) {
        this.system = system;
    }

    /** At most so many parts that serve and rest not. */
    List<String> choose(Random dice, int count) {
        List<String> able = new ArrayList<>(Running.parts());
        Collections.shuffle(able, dice);
        return able.stream()
                .filter(part -> restUntil.getOrDefault(part, Long.MIN_VALUE) < System.nanoTime())
                .filter(part -> Pulse.of(system, part))
                .limit(count)
                .toList();
    }

    void end(String part, String signal) throws IOException, InterruptedException {
        OptionalLong process = system.process(part);
        if (process.isPresent() && signal(signal, process.getAsLong())) {
            restUntil.put(part, System.nanoTime() + REST);
            long since = System.nanoTime();
            Thread _ = Thread.ofVirtual().start(() -> measure(part, process.getAsLong(), since));
        }
    }

    private void measure(String part, long former, long since) {
        while (system.process(part).orElse(former) == former || !Pulse.of(system, part)) {
            LockSupport.parkNanos(STEP);
        }
        boolean _ = away.computeIfAbsent(part, _ -> new CopyOnWriteArrayList<>())
                .add(Duration.ofNanos(System.nanoTime() - since).toMillis());
    }

    void freeze(String part, Duration time) throws IOException, InterruptedException {
        OptionalLong process = system.process(part);
        if (process.isPresent() && signal("STOP", process.getAsLong())) {
            restUntil.put(part, System.nanoTime() + time.toNanos());
            thaws.add(Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(time.toNanos());
                try {
                    if (!signal("CONT", process.getAsLong())) {
                        restUntil.remove(part); // it was ended meanwhile: another stands in its place
                    }
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(part + " stays frozen", e);
                }
            }));
        }
    }

    /** Waits until nothing is frozen any more. */
    void thaw() throws InterruptedException {
        for (Thread thaw : thaws) {
            thaw.join();
        }
    }

    Map<String, List<Long>> away() {
        return away;
    }

    /** False when the process is gone already. */
    private static boolean signal(String signal, long process) throws IOException, InterruptedException {
        return new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
    }
}
