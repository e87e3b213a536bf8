package fr.boucle.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The database and the broker of a test run, always real ones: those named by {@code BOUCLE_TEST_DB_URL} (with {@code
 * BOUCLE_TEST_DB_USER}, {@code BOUCLE_TEST_DB_PASSWORD}, an administrator) and {@code BOUCLE_TEST_KAFKA} where given; else
 * containers of MySQL and Kafka where a Docker engine answers; else the embedded MariaDB and Kafka, started once per
 * build. The first test of each JVM prints which.
 *
 * @param kind what was found, for people
 * @param databaseUrl JDBC, with a slash at the end of the part before the schema and {@code {schema}} in its place
 * @param user an administrator of the database
 * @param password the administrator's
 * @param kafka the broker's address
 */
public record Servers(String kind, String databaseUrl, String user, String password, String kafka) {
    private static @Nullable Servers found;

    /** The servers of this JVM, found or started at the first call. */
    public static synchronized Servers get() {
        if (found == null) {
            found = find();
            System.out.println("tests run on " + found.kind);
        }
        return found;
    }

    /**
     * The address of a schema.
     *
     * @param schema its name, or empty for none
     */
    public String url(String schema) {
        return databaseUrl.replace("{schema}", schema);
    }

    /**
     * A connection as administrator; the caller closes it.
     *
     * @throws SQLException when the database does not answer
     */
    public Connection administrator() throws SQLException {
        return DriverManager.getConnection(url(""), user, password);
    }

    private static Servers find() {
        String url = System.getenv("BOUCLE_TEST_DB_URL");
        if (url != null) {
            return new Servers(
                    "the given servers",
                    url,
                    environment("BOUCLE_TEST_DB_USER"),
                    environment("BOUCLE_TEST_DB_PASSWORD"),
                    environment("BOUCLE_TEST_KAFKA"));
        }
        return Containers.start().orElseGet(EmbeddedServers::attach);
    }

    static Servers of(Properties properties) {
        return new Servers(
                properties.getProperty("kind"),
                properties.getProperty("databaseUrl"),
                properties.getProperty("user"),
                properties.getProperty("password"),
                properties.getProperty("kafka"));
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("kind", kind);
        properties.setProperty("databaseUrl", databaseUrl);
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("kafka", kafka);
        return properties;
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException("BOUCLE_TEST_DB_URL is given, so give " + name + " too");
        }
        return value;
    }
}
