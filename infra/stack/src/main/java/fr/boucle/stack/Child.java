package fr.boucle.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One process of ours and the log file that takes all it says. */
final class Child {
    private static final long LARGE_LOG = 20_000_000;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String part;
    private final Path log;
    private final long logStart;
    private final Process process;

    private Child(String part, Path log, long logStart, Process process) {
        this.part = part;
        this.log = log;
        this.logStart = logStart;
        this.process = process;
    }

    /**
     * Starts {@code command} in its own session, so that a Ctrl-C at the terminal reaches the supervisor only and parts are
     * stopped in order.
     */
    static Child start(String part, List<String> command, Path directory, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(directory);
            Files.createDirectories(log.toAbsolutePath().getParent());
            if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            long logStart = Files.exists(log) ? Files.size(log) : 0;
            ProcessBuilder builder = new ProcessBuilder(inItsOwnSession(command))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(new File("/dev/null"));
            builder.environment().keySet().removeIf(name -> name.startsWith("BOUCLE_DEMO"));
            builder.environment().putAll(environment);
            return Children.keep(new Child(part, log, logStart, builder.start()));
        } catch (IOException e) {
            throw StackProblem.cannotWrite(log, e);
        }
    }

    private static List<String> inItsOwnSession(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> isolated = new ArrayList<>(List.of(SETSID.toString()));
        isolated.addAll(command);
        return isolated;
    }

    /**
     * Returns once {@code ready}, asked again after each {@code pause}, holds.
     *
     * @throws StackProblem when the process ends before, or {@code patience} runs out; the process is then stopped
     */
    void awaitReady(BooleanSupplier ready, Duration patience, Duration pause) {
        long end = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (endedWithin(pause)) {
                throw new StackProblem(LastWords.sentence(part, process.exitValue(), log, logStart));
            }
            if (System.nanoTime() > end) {
                kill();
                throw new StackProblem("The %s did not get ready in %d seconds and was stopped: read %s."
                        .formatted(part, patience.toSeconds(), log));
            }
        }
    }

    /** Asks the process to end, waits for {@code patience}, then ends it. Does nothing when it has ended. */
    void stop(Duration patience) {
        process.destroy();
        if (!endedWithin(patience)) {
            kill();
        }
    }

    /** Ends the process at once (SIGKILL) and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Waits for its end and gives its exit code. */
    int awaitEnd() {
        return process.onExit().join().exitValue();
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Path log() {
        return log;
    }

    /** Why it ended, in one sentence; to be called once it has. */
    String epitaph() {
        return LastWords.sentence(part, process.exitValue(), log, logStart);
    }

    private boolean endedWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
