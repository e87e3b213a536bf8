package fr.boucle.testkit;

import fr.boucle.stack.Schema;
import fr.boucle.web.Actor;
import fr.boucle.web.RunningPart;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A service started for real in this JVM: its own fresh schema with a least-privilege account, its own topics, its HTTP
 * server on a free port. {@link #shared} gives the same one to every test of the JVM; tests keep apart by using
 * organisations and devices of their own.
 */
public final class ServicePart implements AutoCloseable {
    private static final Map<String, ServicePart> SHARED = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Schema schema;
    private final String prefix;
    private final Map<String, Object> settings;
    private final String context;
    private final Servers servers;
    private @Nullable EmbeddedServer server;

    private ServicePart(String context, Servers servers, Schema schema, String prefix, Map<String, Object> settings) {
        this.context = context;
        this.servers = servers;
        this.schema = schema;
        this.prefix = prefix;
        this.settings = settings;
    }

    /**
     * The service every test of this JVM shares, started at the first call.
     *
     * @param context its name, for instance {@code donations}
     */
    public static ServicePart shared(String context) {
        return SHARED.computeIfAbsent(context, name -> {
            ServicePart part = start(name, Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(part::close));
            return part;
        });
    }

    /**
     * A service of a test's own; close it at the end.
     *
     * @param context its name
     * @param settings more properties, which win over the service's
     */
    public static ServicePart start(String context, Map<String, Object> settings) {
        return start(context, settings, Servers.get());
    }

    /**
     * A service of a test's own on servers of its own, which the test may stop and start.
     *
     * @param context its name
     * @param settings more properties, which win over the service's
     * @param servers the database and the broker
     */
    public static ServicePart start(String context, Map<String, Object> settings, Servers servers) {
        String unique = Long.toString(ProcessHandle.current().pid(), 36)
                + COUNT.incrementAndGet()
                + Long.toString(System.nanoTime() % 1_000_000, 36);
        Schema schema = FreshSchema.of(context, unique, servers);
        ServicePart part = new ServicePart(context, servers, schema, "t" + unique + ".", settings);
        part.start();
        return part;
    }

    /** Starts it again on the same schema and topics, after {@link #stop}. */
    public void start() {
        ApplicationContext beans = RunningPart.configure(ApplicationContext.builder(), context)
                .properties(environment())
                .build()
                .start();
        server = beans.getBean(EmbeddedServer.class).start();
    }

    /** The settings it is started with, as a process of its own would have them in its environment. */
    public Map<String, Object> environment() {
        Map<String, Object> all = new HashMap<>();
        all.put("BOUCLE_DB_URL", servers.url(schema.name()));
        all.put("BOUCLE_DB_USER", schema.app());
        all.put("BOUCLE_DB_PASSWORD", schema.appPassword());
        all.put("BOUCLE_DB_OWNER", schema.owner());
        all.put("BOUCLE_DB_OWNER_PASSWORD", schema.ownerPassword());
        all.put("BOUCLE_KAFKA", servers.kafka());
        all.put("BOUCLE_JWKS_URL", Tokens.keysUrl());
        all.put("BOUCLE_TOPIC_PREFIX", prefix);
        all.put("BOUCLE_PORT", "-1");
        // a test that moves the clock calls what ends with time itself: nobody else may come between
        all.put("boucle.deadlines-every", "1d");
        all.putAll(settings);
        return all;
    }

    /** Stops it in good order; what it stored stays. */
    public void stop() {
        if (server != null) {
            server.getApplicationContext().close();
            server = null;
        }
    }

    /** Stops it for good. */
    @Override
    public void close() {
        stop();
    }

    /** Its address. */
    public URI url() {
        return running().getURI();
    }

    /** Calls it as an actor. */
    public Caller as(Actor actor) {
        return Caller.at(url(), Tokens.of(actor));
    }

    /** Calls it as nobody. */
    public Caller asNobody() {
        return Caller.at(url(), null);
    }

    /** The log it publishes to and reads from. */
    public Log log() {
        return new Log(servers.kafka(), prefix);
    }

    /** A connection to its schema with all rights, to look or to play the intruder; the caller closes it. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(servers.url(schema.name()), servers.user(), servers.password());
    }

    /** A bean of the running service. */
    public <T> T bean(Class<T> type) {
        return running().getApplicationContext().getBean(type);
    }

    private EmbeddedServer running() {
        if (server == null) {
            throw new IllegalStateException(context + " is stopped");
        }
        return server;
    }
}
