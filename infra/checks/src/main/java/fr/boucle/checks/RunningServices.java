package fr.boucle.checks;

import fr.boucle.stack.Ports;
import fr.boucle.stack.Schema;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Eventually;
import fr.boucle.testkit.Servers;
import fr.boucle.testkit.Tokens;
import fr.boucle.web.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All services at once, each in a process of its own as in production, on fresh schemas and topics of the test servers;
 * they trust tokens of {@link Tokens}. The accounts service has the demonstration's organisations and members.
 */
public final class RunningServices implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Servers servers = Servers.get();
    private final Path folder;
    private final String unique =
            Long.toString(ProcessHandle.current().pid(), 36) + Long.toString(System.nanoTime() % 60_000_000, 36);
    private final Map<String, ServiceProcess> processes = new LinkedHashMap<>();

    private RunningServices(Path folder) {
        this.folder = folder;
    }

    /**
     * Starts the services of the checkout and waits until each is healthy.
     *
     * @param folder where keys and logs are put
     * @throws IllegalStateException when one is not built or does not become healthy
     */
    public static RunningServices start(Path folder) {
        RunningServices running = new RunningServices(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        List<String> contexts = Checkout.contexts();
        List<Integer> ports = Ports.free(contexts.size());
        Map<String, String> keys = KeyFiles.in(folder);
        for (int i = 0; i < contexts.size(); i++) {
            running.start(contexts.get(i), ports.get(i), keys);
        }
        running.processes.values().forEach(ServiceProcess::awaitHealth);
        return running;
    }

    private void start(String context, int port, Map<String, String> keys) {
        String name = "c_" + Checkout.packageOf(context).substring("fr.boucle.".length()) + "_" + unique;
        Schema plain = Schema.named(name);
        Schema schema = context.equals("waste-register") ? plain.grantedPerTableTo(name + "_app") : plain;
        try (Connection administrator = servers.administrator()) {
            schema.create(administrator);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> environment = new LinkedHashMap<>(keys);
        environment.put("BOUCLE_PORT", Integer.toString(port));
        environment.put("BOUCLE_DB_URL", servers.url(name));
        environment.put("BOUCLE_DB_USER", schema.app());
        environment.put("BOUCLE_DB_PASSWORD", schema.appPassword());
        environment.put("BOUCLE_DB_OWNER", schema.owner());
        environment.put("BOUCLE_DB_OWNER_PASSWORD", schema.ownerPassword());
        environment.put("BOUCLE_KAFKA", servers.kafka());
        environment.put("BOUCLE_TOPIC_PREFIX", prefix());
        environment.put("BOUCLE_JWKS_URL", Tokens.keysUrl());
        processes.put(context, ServiceProcess.start(context, port, name, environment, folder));
    }

    /** What the names of this run's topics begin with. */
    public String prefix() {
        return "c" + unique + ".";
    }

    /** The log that these services share. */
    public Topics topics() {
        return new Topics(servers.kafka(), prefix());
    }

    /**
     * Calls a service.
     *
     * @param context which
     * @param actor as whom
     */
    public Caller as(String context, Actor actor) {
        return withToken(context, Tokens.of(actor));
    }

    /**
     * Calls a service as nobody.
     *
     * @param context which
     */
    public Caller asNobody(String context) {
        return Caller.at(url(context), null);
    }

    /**
     * Calls a service with any token.
     *
     * @param context which
     * @param token the bearer
     */
    public Caller withToken(String context, String token) {
        return Caller.at(url(context), token);
    }

    private URI url(String context) {
        return process(context).url();
    }

    private ServiceProcess process(String context) {
        ServiceProcess process = processes.get(context);
        if (process == null) {
            throw new IllegalArgumentException("no service " + context);
        }
        return process;
    }

    /**
     * A connection to a service's schema with all rights; the caller closes it.
     *
     * @param context whose schema
     * @throws SQLException when the database does not answer
     */
    public Connection database(String context) throws SQLException {
        return DriverManager.getConnection(servers.url(process(context).schema()), servers.user(), servers.password());
    }

    /** The log files of all services. */
    public List<Path> logFiles() {
        return processes.values().stream().map(ServiceProcess::log).toList();
    }

    /** Stops all of them; the schemas stay with the test servers, which end with the build. */
    @Override
    public void close() {
        new ArrayList<>(processes.values()).forEach(ServiceProcess::stop);
    }

    /** One service's process. */
    private record ServiceProcess(String context, int port, String schema, Path log, Process process) {
        static ServiceProcess start(
                String context, int port, String schema, Map<String, String> environment, Path folder) {
            Path log = folder.resolve(context + ".log");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx160m",
                            "-Dfile.encoding=UTF-8",
                            "-cp",
                            classPath(context),
                            Checkout.packageOf(context) + ".Application")
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

        private static String classPath(String context) {
            Path target = Checkout.root().resolve("services/" + context + "/target");
            Path libraries = target.resolve("classpath");
            if (!Files.exists(libraries)) {
                throw new IllegalStateException(
                        "services/" + context + " is not packaged: " + libraries + " is missing");
            }
            Path jar = target.resolve(context + "-1-SNAPSHOT.jar");
            return (Files.exists(jar) ? jar : target.resolve("classes")) + ":"
                    + Checkout.read(libraries).strip();
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
            boolean _ = process.onExit()
                    .orTimeout(15, java.util.concurrent.TimeUnit.SECONDS)
                    .handle((ended, late) ->
                            ended != null || process.destroyForcibly().isAlive())
                    .join();
        }
    }
}
