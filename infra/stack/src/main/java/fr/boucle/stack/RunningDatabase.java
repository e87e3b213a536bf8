package fr.boucle.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database server that runs. */
public final class RunningDatabase extends RunningServer {
    private static final String OPTIONS = "?sslMode=DISABLED&allowPublicKeyRetrieval=true&connectionTimeZone=UTC"
            + "&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true";

    private final int port;
    private final String rootPassword;

    RunningDatabase(Child child, int port, String rootPassword, DirectoryLock lock) {
        super(child, lock);
        this.port = port;
        this.rootPassword = rootPassword;
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
                            .formatted(schema.name(), e.getMessage(), child().log()),
                    e);
        }
    }

    /** Creates {@link Schema#named} {@code name} with generated passwords. */
    public Schema createSchema(String name) {
        return createSchema(Schema.named(name));
    }
}
