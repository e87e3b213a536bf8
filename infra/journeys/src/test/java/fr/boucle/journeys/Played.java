package fr.boucle.journeys;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The journey, played against a running system as {@code infra/journey} plays it. */
final class Played {
    private Played() {}

    /** What the journey told. */
    static String to(RunningSystem system) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        try {
            Journey.play(system.url(), system.password(), out);
        } finally {
            System.out.println(told.toString(StandardCharsets.UTF_8));
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    /** The same while processes are killed, one after the other, each time that all had come back. */
    static String whileDying(RunningSystem system, List<String> victims) {
        CompletableFuture<String> told = CompletableFuture.supplyAsync(() -> to(system));
        for (String victim : victims) {
            system.kill(victim);
            Answer _ = Api.anonymous(system.url())
                    .await("/health", "all parts after " + victim + " was killed", _ -> true);
        }
        return told.join();
    }
}
