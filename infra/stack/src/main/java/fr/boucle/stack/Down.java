package fr.boucle.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Stops everything that runs in a data directory, and says so. */
public final class Down {
    /** The order in which parts end; those not named here, the services, end between the gateway and the broker. */
    private static final List<String> LAST = List.of("broker", "database");

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PART_PATIENCE = Duration.ofSeconds(25);

    private Down() {}

    /** {@code infra/down [--data DIR]}. Ends with 1 and one sentence on the error stream when it cannot. */
    public static void main(String... arguments) {
        try {
            stop(Options.of(arguments).data());
        } catch (StackProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    private static void stop(Path data) {
        Optional<RunFile> run = RunFile.read(data);
        if (run.isEmpty()) {
            System.out.printf("Nothing runs in %s.%n", data);
            return;
        }
        Optional<ProcessHandle> supervisor = run.get().supervisor().filter(_ -> DirectoryLock.isTaken(data));
        if (supervisor.isPresent()) {
            System.out.printf(
                    "Boucle stops (process %d, data in %s).%n", run.get().pid(), data);
            Map<String, ProcessHandle> parts = living(run.get(), data);
            supervisor.get().destroy();
            awaitParts(parts, supervisor.get());
        } else {
            System.out.printf("The run in %s had been killed; what it left is stopped.%n", data);
            endParts(run.get(), data, Down::tellStopped);
        }
        System.out.println("Nothing runs any more; the data stay.");
    }

    private static void awaitParts(Map<String, ProcessHandle> parts, ProcessHandle supervisor) {
        parts.forEach((part, process) -> {
            await(process, PATIENCE);
            tellStopped(part);
        });
        await(supervisor, PATIENCE);
    }

    /** Ends the parts of a run whose supervisor is gone, in order; tells each, and how many there were. */
    static long endParts(RunFile run, Path data, Consumer<String> tell) {
        Map<String, ProcessHandle> left = living(run, data);
        left.forEach((part, process) -> {
            process.destroy();
            if (!endsWithin(process, PART_PATIENCE)) {
                process.destroyForcibly();
                await(process, PART_PATIENCE);
            }
            tell.accept(part);
        });
        return left.size() + endUnnamed(data);
    }

    /** What was started so shortly before the kill that the run file does not name it. */
    private static long endUnnamed(Path data) {
        long servers = LAST.stream()
                .filter(server -> Leftover.end(data.resolve(server).resolve("pid"), data + "/"))
                .count();
        return servers + Leftover.endAll(Program.sign(data));
    }

    private static Map<String, ProcessHandle> living(RunFile run, Path data) {
        Map<String, ProcessHandle> living = new LinkedHashMap<>();
        inOrder(run).forEach(part -> run.process(part, data).ifPresent(process -> living.put(part, process)));
        return living;
    }

    private static List<String> inOrder(RunFile run) {
        return run.parts().keySet().stream()
                .sorted((a, b) -> Integer.compare(place(a), place(b)))
                .toList();
    }

    private static int place(String part) {
        return part.equals("gateway") ? -2 : LAST.indexOf(part);
    }

    private static void tellStopped(String part) {
        System.out.printf("  %-16s stopped%n", part);
    }

    private static void await(ProcessHandle process, Duration patience) {
        if (!endsWithin(process, patience)) {
            throw new StackProblem("Process %d does not end: end it with kill -9 %1$d.".formatted(process.pid()));
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            ProcessHandle _ = process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException | java.util.concurrent.ExecutionException _) {
            return !process.isAlive();
        }
    }
}
