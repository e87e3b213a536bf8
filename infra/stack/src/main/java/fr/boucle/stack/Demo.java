package fr.boucle.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    private Demo() {}

    /** Loads it where this has not been done. A failure is told, and the system goes on without. */
    static void load(Layout layout, Progress progress) {
        Options options = layout.options();
        Path loaded = options.data().resolve("demo-loaded");
        if (Files.exists(loaded) || !Program.DEMO.isBuilt(options.root())) {
            return;
        }
        progress.say("The demonstration territory is being loaded.");
        String password = layout.secrets().demoPassword();
        Program.DEMO.copy(options.root(), options.data());
        Child loader = Child.start(
                "loading of the demonstration territory",
                Program.DEMO.command(options.data(), Jvm.STARTS_SOONER, "--url", layout.url(), "--password", password),
                options.root(),
                Map.of("BOUCLE_DEMO_PASSWORD", password),
                layout.log(Program.DEMO));
        if (loader.awaitEnd() != 0) {
            progress.say(loader.epitaph());
            return;
        }
        try {
            Files.createFile(loaded);
            progress.say("The demonstration territory is loaded after %s s.".formatted(progress.seconds()));
        } catch (IOException e) {
            progress.say(
                    "%s could not be written: the territory will be loaded again at the next start.".formatted(loaded));
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
