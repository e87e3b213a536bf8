package fr.boucle.checks;

import fr.boucle.stack.Ports;
import fr.boucle.stack.Schema;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Servers;
import fr.boucle.testkit.Tokens;
import fr.boucle.web.Actor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All services at once, each in a process of its own as in production, on fresh schemas and topics of the test servers;
 * they trust tokens of {@link Tokens}. The accounts service has the demonstration's organisations and members.
 */
public final class RunningServices implements AutoCloseable {
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
        environment.putAll(environment(schema, port));
        processes.put(context, ServiceProcess.start(context, port, name, environment, folder));
    }

    private Map<String, String> environment(Schema schema, int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("BOUCLE_PORT", Integer.toString(port));
        environment.put("BOUCLE_DB_URL", servers.url(schema.name()));
        environment.put("BOUCLE_DB_USER", schema.app());
        environment.put("BOUCLE_DB_PASSWORD", schema.appPassword());
        environment.put("BOUCLE_DB_OWNER", schema.owner());
        environment.put("BOUCLE_DB_OWNER_PASSWORD", schema.ownerPassword());
        environment.put("BOUCLE_KAFKA", servers.kafka());
        environment.put("BOUCLE_TOPIC_PREFIX", prefix());
        environment.put("BOUCLE_JWKS_URL", Tokens.keysUrl());
        return environment;
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
        return Caller.at(process(context).url(), null);
    }

    /**
     * Calls a service with any token.
     *
     * @param context which
     * @param token the bearer
     */
    public Caller withToken(String context, String token) {
        return Caller.at(process(context).url(), token);
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
}
