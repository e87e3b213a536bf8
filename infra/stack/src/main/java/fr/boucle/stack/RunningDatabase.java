package fr.boucle.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** A database server that runs. */
public final class RunningDatabase implements AutoCloseable {
    private static final String OPTIONS = "?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC"
            + "&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true";

    private final Child child;
    private final int port;
    private final String rootPassword;
    private final DirectoryLock lock;

    RunningDatabase(Child child, int port, String rootPassword, DirectoryLock lock) {
        this.child = child;
        this.port = port;
        this.rootPassword = rootPassword;
        this.lock = lock;
    }

    /** The JDBC address of {@code schema} for Connector/J, without account: UTC in both directions, no TLS on the loopback. */
    public String url(String schema) {
        return url(port, schema);
    }

    static String url(int port, String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + OPTIONS;
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The password of {@code root}, who may sign in from 127.0.0.1 only. */
    public String rootPassword() {
        return rootPassword;
    }

    /** The process. */
    public long pid() {
        return child.pid();
    }

    /** A new connection as root; the caller closes it. */
    public Connection asRoot() throws SQLException {
        return DriverManager.getConnection(url(""), "root", rootPassword);
    }

    /** {@link Schema#create} as root. */
    public Schema createSchema(Schema schema) {
        try (Connection root = asRoot()) {
            schema.create(root);
            return schema;
        } catch (SQLException e) {
            throw new StackProblem(
                    "The schema %s could not be created (%s): see %s."
                            .formatted(schema.name(), e.getMessage(), child.log()),
                    e);
        }
    }

    /** Creates {@link Schema#named} {@code name} with generated passwords. */
    public Schema createSchema(String name) {
        return createSchema(Schema.named(name));
    }

    /** Whether the process lives. */
    public boolean alive() {
        return child.alive();
    }

    /** Stops the server in good order, within 30 s; what it keeps stays. */
    public void stop() {
        child.stop(Duration.ofSeconds(30));
        lock.close();
    }

    /** Ends the server at once, as a fault would (SIGKILL); what it keeps stays, and the next start recovers it. */
    public void kill() {
        child.kill();
        lock.close();
    }

    /** {@link #stop}. */
    @Override
    public void close() {
        stop();
    }

    Child child() {
        return child;
    }
}
