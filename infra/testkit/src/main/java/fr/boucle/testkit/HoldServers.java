package fr.boucle.testkit;

import fr.boucle.stack.Broker;
import fr.boucle.stack.Database;
import fr.boucle.stack.Ports;
import fr.boucle.stack.RunningBroker;
import fr.boucle.stack.RunningDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds the embedded servers of a build: starts them, writes their address, and stops them when the build ends. */
public final class HoldServers {
    private HoldServers() {}

    /**
     * Holds the servers until a process ends.
     *
     * @param args the id of that process; none: until this process is told to end
     * @throws Exception when the servers do not start
     */
    public static void main(String[] args) throws Exception {
        Path directory = EmbeddedServers.address()
                .resolveSibling("test-servers-" + ProcessHandle.current().pid());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Rubbish.delete(directory)));
        List<Integer> ports = Ports.free(3);
        try (RunningDatabase database = Database.at(directory.resolve("database"), ports.get(0))
                        .relaxed()
                        .start();
                RunningBroker broker = Broker.at(directory.resolve("broker"), ports.get(1), ports.get(2))
                        .relaxed()
                        .start()) {
            EmbeddedServers.write(new Servers(
                    "embedded MariaDB 11.4 and Kafka 4.3.1",
                    database.url("{schema}"),
                    "root",
                    database.rootPassword(),
                    broker.bootstrap()));
            waitFor(args);
            Files.deleteIfExists(EmbeddedServers.address());
        }
    }

    private static void waitFor(String[] args) throws Exception {
        if (args.length == 0) {
            Thread.currentThread().join();
            return;
        }
        ProcessHandle.of(Long.parseLong(args[0])).map(ProcessHandle::onExit).ifPresent(end -> end.join());
    }
}
