package fr.boucle.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The demonstration territory: loaded once per data directory, with a sign-in for each role. */
final class Demo {
    private static final List<String> ACCOUNTS = List.of(
            "agent@nantes.demo",
            "technician@atelier.demo",
            "keeper@atelier.demo",
            "mediator@ccas.demo",
            "decider@territoire.demo",
            "auditor@prefecture.demo",
            "steward@territoire.demo");

    private static final String FIRST = "first pages";
    private static final String ALL = "all";
    private static final String HOW_FAR = " requests";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private Demo() {}

    /**
     * Loads it where this has not been done: what the first pages show before this returns, the rest of the territory in
     * the background. A failure is told, and the system goes on without.
     */
    static void load(Layout layout, Progress progress) {
        Options options = layout.options();
        Path loaded = options.data().resolve("demo-loaded");
        if (holds(loaded, options.smallDemo() ? FIRST : ALL) || !Program.DEMO.isBuilt(options.root())) {
            return;
        }
        progress.say("The demonstration territory is being loaded.");
        Program.DEMO.copy(options.root(), options.data());
        Child loader = start(layout, loaded);
        try {
            if (options.smallDemo()) {
                awaitEnd(loader);
            } else {
                loader.awaitReady(() -> holds(loaded, FIRST), PATIENCE, Duration.ofMillis(250));
                Thread _ = Thread.ofVirtual().start(() -> follow(loader, progress));
            }
            progress.say("The demonstration territory is loaded after %s s%s."
                    .formatted(progress.seconds(), options.smallDemo() ? "" : ", the rest of it follows"));
        } catch (StackProblem problem) {
            progress.say(problem.sentence());
        }
    }

    /** What is told where it was asked for and can't be loaded now: its loader uses every part. */
    static Optional<String> unloaded(Options options) {
        if (!options.demo()
                || options.without().isEmpty()
                || holds(options.data().resolve("demo-loaded"), FIRST)) {
            return Optional.empty();
        }
        return Optional.of(
                "The demonstration territory is not loaded: it needs every part, and %s is left to you. infra/up --demo loads it once; then start without."
                        .formatted(String.join(", ", options.without())));
    }

    private static Child start(Layout layout, Path loaded) {
        Options options = layout.options();
        String password = layout.secrets().demoPassword();
        List<String> words =
                new ArrayList<>(List.of("--url", layout.url(), "--password", password, "--loaded", loaded.toString()));
        if (options.smallDemo()) {
            words.add("--small");
        }
        return Child.start(
                "loading of the demonstration territory",
                Program.DEMO.command(options.data(), Jvm.STARTS_SOONER, words.toArray(String[]::new)),
                options.root(),
                Map.of("BOUCLE_DEMO_PASSWORD", password),
                layout.log(Program.DEMO));
    }

    private static void awaitEnd(Child loader) {
        if (loader.awaitEnd() != 0) {
            throw new StackProblem(loader.epitaph());
        }
    }

    /** Tells each line in which the loader says how far it is. */
    private static void follow(Child loader, Progress progress) {
        String told = "";
        boolean alive;
        do {
            alive = loader.alive();
            String line = last(loader.log());
            if (!line.equals(told) && line.endsWith(HOW_FAR)) {
                progress.say("  the territory grows: " + line);
                told = line;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        } while (alive);
        progress.say(
                loader.awaitEnd() == 0
                        ? "The demonstration territory after %s s: %s."
                                .formatted(progress.seconds(), last(loader.log()))
                        : loader.epitaph());
    }

    private static boolean holds(Path file, String part) {
        return lines(file).contains(part);
    }

    private static String last(Path file) {
        List<String> lines = lines(file);
        return lines.isEmpty() ? "" : lines.getLast();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw StackProblem.cannotWrite(file, e);
        }
    }

    /** Lines that say who may sign in, and with what. */
    static List<String> signIns(Layout layout) {
        List<String> lines = new ArrayList<>();
        lines.add("Sign in with the password %s as".formatted(layout.secrets().demoPassword()));
        ACCOUNTS.forEach(account -> lines.add("  " + account));
        return lines;
    }
}
