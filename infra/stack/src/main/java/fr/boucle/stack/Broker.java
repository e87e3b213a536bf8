package fr.boucle.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An Apache Kafka broker (KRaft, one node) in a process of its own, on 127.0.0.1: the real one, with a small heap and quick
 * recovery. Topics are never created by a mere mention, and what is written is kept for ever unless a topic says otherwise.
 *
 * <p>Its directory holds everything it keeps: {@code log/}, {@code server.properties}, {@code broker.log}. A broker left running
 * by a process that was killed is found and ended at the next {@link #start} on its directory. Two live handles on one directory
 * are refused.
 */
public final class Broker {
    private static final String PART = "broker";
    private static final String MAIN = "kafka.Kafka";

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private final List<String> flags;

    private Broker(Path directory, int port, int controllerPort, List<String> flags) {
        this.directory = directory;
        this.port = port;
        this.controllerPort = controllerPort;
        this.flags = flags;
    }

    /** The broker kept in {@code directory}, made there at its first start; it listens for clients and for its controller. */
    public static Broker at(Path directory, int port, int controllerPort) {
        return new Broker(directory.toAbsolutePath().normalize(), port, controllerPort, List.of());
    }

    /** The same with a compiler that starts sooner and ends slower: for tests. */
    public Broker relaxed() {
        return with(Jvm.STARTS_SOONER);
    }

    /** The same with these options of its virtual machine. */
    Broker with(List<String> options) {
        return new Broker(directory, port, controllerPort, options);
    }

    /**
     * Starts the broker and returns when it can create topics and take records. It is stopped by {@link RunningBroker#stop}, and
     * at the latest when this JVM ends in good order.
     *
     * @throws StackProblem when a port is taken, the disk full, or the broker does not start
     */
    public RunningBroker start() {
        DirectoryLock lock = DirectoryLock.take(directory, PART);
        try {
            Leftover.end(pidFile(), properties().toString());
            Ports.requireFree(port, PART);
            Ports.requireFree(controllerPort, "broker's controller");
            write();
            formatWhereNew();
            return new RunningBroker(launch(), port, lock);
        } catch (StackProblem problem) {
            lock.close();
            throw problem;
        }
    }

    private Child launch() {
        Child child = Child.start(PART, java(MAIN, properties().toString()), directory, Map.of(), log());
        Leftover.remember(pidFile(), child.pid());
        child.awaitReady(
                () -> Ports.answers(port) && BrokerProbe.serves(port), Duration.ofSeconds(120), Duration.ofMillis(40));
        return child;
    }

    private void write() {
        try {
            Files.createDirectories(directory);
            Files.writeString(properties(), BrokerSettings.properties(directory, port, controllerPort));
            Files.writeString(directory.resolve("logback.xml"), BrokerSettings.LOGGING);
        } catch (IOException e) {
            throw StackProblem.cannotWrite(directory, e);
        }
    }

    private void formatWhereNew() {
        if (Files.exists(directory.resolve("log/meta.properties"))) {
            return;
        }
        String cluster = Secret.word(16);
        List<String> format = java(
                "kafka.tools.StorageTool",
                "format",
                "-t",
                cluster,
                "-c",
                properties().toString(),
                "--ignore-formatted");
        Child tool = Child.start("broker's first set-up", format, directory, Map.of(), log());
        int exit = tool.awaitEnd();
        if (exit != 0) {
            throw new StackProblem(tool.epitaph());
        }
    }

    private List<String> java(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Environment.java(),
                "-XX:+UseSerialGC",
                "-Xms48m",
                "-Xmx128m",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=" + directory.resolve("logback.xml")));
        // the tool lives for seconds
        command.addAll(main.equals(MAIN) ? flags : Jvm.STARTS_SOONER);
        command.addAll(List.of("-cp", BrokerSettings.classPath(), main));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path properties() {
        return directory.resolve("server.properties");
    }

    private Path pidFile() {
        return directory.resolve("pid");
    }

    private Path log() {
        return directory.resolve("broker.log");
    }
}
