package fr.boucle.faults;

import java.time.Duration;
import java.util.List;

/**
 * What a run is asked to do.
 *
 * @param time how long faults are made
 * @param seed decides which fault comes when, and what each person does
 * @param people how many act at once
 */
record RunOptions(Duration time, long seed, int people) {
    private static final String USE = "infra/chaos [--minutes N] [--seed S] [--people P]";

    static RunOptions of(List<String> arguments) {
        RunOptions options = new RunOptions(Duration.ofMinutes(3), System.nanoTime() % 1_000_000, 12);
        if (arguments.size() % 2 != 0) {
            throw new IllegalArgumentException(USE);
        }
        for (int i = 0; i < arguments.size(); i += 2) {
            options = options.with(arguments.get(i), Long.parseLong(arguments.get(i + 1)));
        }
        return options;
    }

    private RunOptions with(String name, long value) {
        return switch (name) {
            case "--minutes" -> new RunOptions(Duration.ofMinutes(value), seed, people);
            case "--seed" -> new RunOptions(time, value, people);
            case "--people" -> new RunOptions(time, seed, Math.toIntExact(value));
            default -> throw new IllegalArgumentException(name + " is not known: " + USE);
        };
    }

    @Override
    public String toString() {
        return "seed %d, %d people, faults for %d s".formatted(seed, people, time.toSeconds());
    }
}
