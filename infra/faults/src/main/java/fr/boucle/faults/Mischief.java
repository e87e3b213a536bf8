package fr.boucle.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Makes faults one after the other by its seed, until the time is over. */
final class Mischief {
    private static final long LEAST_PAUSE = 500_000_000;
    private static final long MORE_PAUSE = 2_500_000_000L;

    private final Victims victims;
    private final BadMessages messages;
    private final Random dice;
    private final PrintStream out;
    private final Map<Trouble, Integer> made = new EnumMap<>(Trouble.class);

    Mischief(Running system, long seed, PrintStream out) {
        this.victims = new Victims(system);
        this.messages = new BadMessages(system, seed);
        this.dice = new Random(seed);
        this.out = out;
    }

    void go(Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Trouble trouble = Trouble.values()[dice.nextInt(Trouble.values().length)];
            if (make(trouble)) {
                made.put(trouble, made.getOrDefault(trouble, 0) + 1);
            }
            LockSupport.parkNanos(LEAST_PAUSE + dice.nextLong(MORE_PAUSE));
        }
        victims.thaw();
    }

    private boolean make(Trouble trouble) throws IOException, InterruptedException {
        return switch (trouble) {
            case KILL -> hit(trouble, 1, "KILL");
            case KILL_TWO -> hit(trouble, 2, "KILL");
            case RESTART -> hit(trouble, 1, "TERM");
            case FREEZE -> freeze();
            case POISON -> messages.poison(dice);
            case AGAIN -> messages.again(dice);
        };
    }

    private boolean hit(Trouble trouble, int count, String signal) throws IOException, InterruptedException {
        List<String> chosen = victims.choose(dice, count);
        for (String part : chosen) {
            out.println(trouble + " " + part);
            victims.end(part, signal);
        }
        return !chosen.isEmpty();
    }

    private boolean freeze() throws IOException, InterruptedException {
        List<String> chosen = victims.choose(dice, 1);
        for (String part : chosen) {
            Duration time = Duration.ofMillis(500 + dice.nextLong(dice.nextInt(8) == 0 ? 30_000 : 6_000));
            out.println(Trouble.FREEZE + " " + part + " for " + time.toMillis() + " ms");
            victims.freeze(part, time);
        }
        return !chosen.isEmpty();
    }

    Map<Trouble, Integer> made() {
        return made;
    }

    /** How many unreadable messages stand in the log of each context. */
    List<String> poisoned() {
        return messages.poisoned();
    }

    /** How long each part was away after its end, in milliseconds. */
    Map<String, List<Long>> away() {
        return victims.away();
    }
}
