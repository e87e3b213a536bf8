package fr.boucle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How long the whole system takes to start, and how much memory it holds; {@code infra/bench system} runs it. */
class SystemBenchmark {
    private static final long NANOS = 1_000_000_000;
    private static final long KIBI = 1024;

    @Test
    void start_and_memory_of_the_whole_system() throws IOException {
        RunningSystem system = RunningSystem.named("bench-data");
        system.empty();
        try (system) {
            started(system::up, "from empty, with the demonstration");
            tell(system, "at rest");
            assertThat(Played.to(system)).contains("now: household");
            tell(system, "after a journey");
        }
        try (system) {
            started(system::up, "again, as a demonstration");
        }
        try (system) {
            started(system::upForYears, "again, with both compilers");
            tell(system, "with both compilers");
        }
    }

    private static void started(Runnable start, String how) {
        long began = System.nanoTime();
        start.run();
        System.out.println("healthy " + how + ": " + (System.nanoTime() - began) / NANOS + " s");
    }

    private static void tell(RunningSystem system, String when) {
        long sum = 0;
        for (var part : system.memory().entrySet()) {
            System.out.println("memory " + when + ": " + part.getValue() / KIBI + " MiB " + part.getKey());
            sum += part.getValue();
        }
        System.out.println("memory " + when + ": " + sum / KIBI + " MiB in all");
        assertThat(sum).isPositive();
    }
}
