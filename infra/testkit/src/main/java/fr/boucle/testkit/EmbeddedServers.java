package fr.boucle.testkit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Finds the embedded servers of this build, or has them started: one process holds them ({@link HoldServers}) until the
 * build ends. Their address lies in {@code target/test-servers.properties} of the checkout.
 */
final class EmbeddedServers {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private EmbeddedServers() {}

    static Path root() {
        return Path.of(System.getProperty("boucle.root", ".")).toAbsolutePath().normalize();
    }

    static Path address() {
        return root().resolve("target/test-servers.properties");
    }

    static Servers attach() {
        try {
            Files.createDirectories(address().getParent());
            Path lockFile = address().resolveSibling("test-servers.lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IllegalStateException("the lock of the test servers was lost");
                }
                Optional<Servers> running = read().filter(EmbeddedServers::answers);
                return running.isPresent() ? running.get() : startAndWait();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Servers servers) throws IOException {
        Path unfinished = address().resolveSibling("test-servers.unfinished");
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            servers.properties().store(writer, "the servers of the running build");
        }
        Path written =
                Files.move(unfinished, address(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        System.out.println("servers' address written to " + written.getFileName());
    }

    private static Servers startAndWait() throws IOException {
        Files.deleteIfExists(address());
        Path log = address().resolveSibling("test-servers.log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-Dboucle.root=" + root(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                HoldServers.class.getName(),
                Long.toString(build().pid()));
        Process holder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return Eventually.eventually(PATIENCE, () -> {
            if (!holder.isAlive()) {
                throw new IllegalStateException("the test servers did not start, see " + log);
            }
            return read().filter(EmbeddedServers::answers).orElseThrow(() -> new AssertionError("not there yet"));
        });
    }

    private static Optional<Servers> read() {
        if (!Files.exists(address())) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(address())) {
            Properties properties = new Properties();
            properties.load(reader);
            return Optional.of(Servers.of(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(Servers servers) {
        try (Connection connection = servers.administrator()) {
            URI broker = URI.create("tcp://" + servers.kafka());
            try (var socket = new java.net.Socket(broker.getHost(), broker.getPort())) {
                return connection.isValid(2) && socket.isConnected();
            }
        } catch (SQLException | IOException _) {
            return false;
        }
    }

    /** The process whose end is the end of the build: the outermost Java above this one, or this one. */
    private static ProcessHandle build() {
        ProcessHandle found = ProcessHandle.current();
        for (Optional<ProcessHandle> above = found.parent();
                above.isPresent();
                above = above.get().parent()) {
            if (above.get()
                    .info()
                    .command()
                    .filter(name -> name.endsWith("java"))
                    .isPresent()) {
                found = above.get();
            }
        }
        return found;
    }
}
