package fr.boucle.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Starts everything on this machine and keeps it running until it is asked to stop (Ctrl-C, SIGTERM, {@link Down}). */
public final class Up {
    private static final Duration STOPPING = Duration.ofSeconds(25);
    private static final Duration TRAINING = Duration.ofMinutes(4);

    private final Options options;
    private final Progress progress = new Progress(System.out);

    private Up(Options options) {
        this.options = options;
    }

    /** {@code infra/up}; {@code infra/up --help} tells the options. Ends with 1 and one sentence on the error stream when it cannot. */
    public static void main(String... arguments) {
        System.setProperty("logback.configurationFile", "stack-logback.xml");
        try {
            Options options = Options.of(arguments);
            if (options.detach()) {
                Detached.start(options);
            } else {
                new Up(options).run();
            }
        } catch (StackProblem problem) {
            System.err.println(problem.sentence());
            System.exit(1);
        }
    }

    private void run() {
        if (alreadyRuns(options)) {
            return;
        }
        DirectoryLock lock = DirectoryLock.take(options.data(), "system");
        OwnClasses.load();
        Ground ground = new Ground(options);
        long left = ground.endLeftovers();
        if (left > 0) {
            progress.say("An earlier run had been killed: the %d processes it left were ended.".formatted(left));
        }
        ground.prepare();
        Layout layout = new Layout(options, Secrets.in(options.data().resolve("secrets")));
        ground.requireFree(layout.ports());
        ground.copyPrograms();
        Supervisor supervisor =
                new Supervisor(progress, options.train() ? TRAINING : STOPPING, parts -> write(layout, false, parts));
        Children.whenEnding(() -> end(supervisor, lock));
        progress.say("Boucle starts; its data and logs are in %s".formatted(options.data()));
        List<StackPart> parts = parts(layout);
        supervisor.start(parts.subList(0, 1));
        supervisor.start(parts.subList(1, parts.size()));
        tellRunning(layout);
        waitForEver();
    }

    /** Tells where the system already runs, if it does: asking twice is no fault, asking for a fresh one is. */
    static boolean alreadyRuns(Options options) {
        Optional<RunFile> run = RunFile.read(options.data()).filter(_ -> DirectoryLock.isTaken(options.data()));
        if (run.isEmpty()) {
            return false;
        }
        if (options.fresh()) {
            throw new StackProblem(
                    "Boucle runs in %s (process %d): stop it with infra/down before a start with --fresh."
                            .formatted(options.data(), run.get().pid()));
        }
        System.out.printf(
                "Boucle already runs: %s (process %d, data in %s). infra/down stops it.%n",
                run.get().url(), run.get().pid(), options.data());
        return true;
    }

    private static List<StackPart> parts(Layout layout) {
        List<StackPart> parts = new ArrayList<>();
        parts.add(new DatabasePart(layout.database(), layout.port(Layout.DATABASE), layout.schemas()));
        parts.add(new BrokerPart(layout.broker(), layout.port(Layout.BROKER)));
        Stream.concat(Program.SERVICES.stream(), Stream.of(Program.GATEWAY))
                .filter(program -> !layout.options().without().contains(program.name()))
                .forEach(program -> parts.add(new ProgramPart(program, layout)));
        return parts;
    }

    private void tellRunning(Layout layout) {
        progress.say("All parts are healthy after %s s.".formatted(progress.seconds()));
        Standalone.tell(layout, progress);
        Optional<String> unloaded = Demo.unloaded(options);
        if (options.demo() && options.without().isEmpty()) {
            Demo.load(layout, progress);
        }
        progress.say("%nBoucle runs: %s".formatted(layout.url()));
        if (options.demo()) {
            Demo.signIns(layout).forEach(progress::say);
        }
        unloaded.ifPresent(progress::say);
        progress.say("Ctrl-C or infra/down stops it; a part that ends is started again.");
        RunFile.read(options.data()).ifPresent(run -> write(layout, true, run.parts()));
    }

    private synchronized void write(Layout layout, boolean ready, Map<String, Long> parts) {
        boolean wasReady = RunFile.read(options.data())
                .filter(run -> run.pid() == ProcessHandle.current().pid())
                .map(RunFile::ready)
                .orElse(false);
        try {
            new RunFile(ProcessHandle.current().pid(), layout.url(), ready || wasReady, parts).write(options.data());
        } catch (StackProblem problem) {
            progress.say(problem.sentence());
        }
    }

    private void end(Supervisor supervisor, DirectoryLock lock) {
        progress.say("Boucle stops.");
        supervisor.stop();
        try {
            Files.deleteIfExists(RunFile.in(options.data()));
        } catch (IOException _) {
            progress.say("%s could not be deleted.".formatted(RunFile.in(options.data())));
        }
        lock.close();
        progress.say("Nothing runs any more; the data stay in %s".formatted(options.data()));
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The log of a run in the background. */
    static Path log(Path data) {
        return data.resolve("logs").resolve("up.log");
    }
}
