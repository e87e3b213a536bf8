package fr.boucle.checks;

import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** One service's process. */
record ServiceProcess(String context, int port, String schema, Path log, Process process) {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    static ServiceProcess start(String context, int port, String schema, Map<String, String> environment, Path folder) {
        Path log = folder.resolve(context + ".log");
        ProcessBuilder builder = new ProcessBuilder(ServiceCommand.of(context))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new ServiceProcess(context, port, schema, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void awaitHealth() {
        int status = Eventually.eventually(PATIENCE, () -> {
            if (!process.isAlive()) {
                return process.exitValue() + 1000;
            }
            return Caller.at(url(), null).get("/health").expect(200).status();
        });
        if (status != 200) {
            throw new IllegalStateException(context + " ended by itself, see " + log);
        }
    }

    void stop() {
        process.destroy();
        process.onExit()
                .orTimeout(15, java.util.concurrent.TimeUnit.SECONDS)
                .handle((ended, late) ->
                        ended != null || process.destroyForcibly().isAlive())
                .join();
    }
}
