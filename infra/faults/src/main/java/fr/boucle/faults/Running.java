package fr.boucle.faults;

import fr.boucle.stack.Ports;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;

/** The whole system as {@code infra/up} runs it, in a directory and on ports of the run's own. */
final class Running implements AutoCloseable {
    static final List<String> SERVICES =
            List.of("accounts", "donations", "repairs", "redistribution", "waste-register", "observatory");
    private static final String PASSWORD = "a password for this run only";
    private static final int PORTS = 10;
    private static final int FIRST_PORT = 31_000;
    private static final int LAST_PORT = 32_000;
    private static final int DATABASE = 7;
    private static final int BROKER = 8;

    private final Path root;
    private final Path data;
    private final int port;

    private Running(Path root, Path data, int port) {
        this.root = root;
        this.data = data;
        this.port = port;
    }

    static Running start() throws IOException, InterruptedException {
        Path root =
                Path.of(System.getProperty("boucle.root", ".")).toAbsolutePath().normalize();
        Path data = root.resolve("infra/faults/target/data");
        Running system = new Running(root, data, Ports.row(PORTS, FIRST_PORT, LAST_PORT));
        system.command("infra/up", "--fresh", "--demo=small", "--detach", "--port", Integer.toString(system.port));
        return system;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    String password() {
        return PASSWORD;
    }

    String broker() {
        return "127.0.0.1:" + (port + BROKER);
    }

    int port(String part) {
        return switch (part) {
            case "gateway" -> port;
            case "database" -> port + DATABASE;
            case "broker" -> port + BROKER;
            default -> port + 1 + SERVICES.indexOf(part);
        };
    }

    /** All parts, as the supervisor names them. */
    static List<String> parts() {
        List<String> parts = new ArrayList<>(List.of("database", "broker", "gateway"));
        parts.addAll(SERVICES);
        return parts;
    }

    /** The process of a part as it runs now. */
    OptionalLong process(String part) {
        Properties written = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("run.properties"))) {
            written.load(reader);
            return OptionalLong.of(Long.parseLong(written.getProperty("part." + part, "")));
        } catch (IOException | NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    /** A connection to a service's tables as their owner. */
    Connection tables(String service) throws SQLException, IOException {
        String schema = "boucle_" + service.replace('-', '_');
        String password = Files.readString(data.resolve("secrets/database-" + service + "-owner"));
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + port("database") + "/" + schema
                        + "?allowPublicKeyRetrieval=true&sslMode=DISABLED&connectTimeout=2000&socketTimeout=60000",
                schema + "_owner",
                password.strip());
    }

    private void command(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve(script).toString(), "--data", data.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("BOUCLE_DEMO_PASSWORD", PASSWORD);
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IOException(script + " ended with " + status);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        command("infra/down");
    }
}
