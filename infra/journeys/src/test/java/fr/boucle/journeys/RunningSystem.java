package fr.boucle.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The whole system as infra/up runs it, on ports and in a directory of the test's own. */
final class RunningSystem implements AutoCloseable {
    private static final String PASSWORD = "a password for this test only";
    private static final int PORTS = 10;

    private final Path root =
            Path.of(System.getProperty("boucle.root")).toAbsolutePath().normalize();
    private final Path data;
    private final int port;

    RunningSystem(Path data) {
        this.data = data;
        this.port = freeRow();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    String password() {
        return PASSWORD;
    }

    void up() {
        run("fr.boucle.stack.Up", "--demo", "--detach", "--port", Integer.toString(port), "--data", data.toString());
    }

    @Override
    public void close() {
        run("fr.boucle.stack.Down", "--data", data.toString());
    }

    /** Kills a process of the system, as a fault would; the supervisor starts it again. */
    void kill(String commandPart) {
        ProcessHandle victim = find(commandPart).orElseThrow(() -> new AssertionError("no process has " + commandPart));
        if (!victim.destroyForcibly()) {
            throw new AssertionError("could not kill " + commandPart);
        }
    }

    /** How many processes of this system live. */
    long processes() {
        return ProcessHandle.allProcesses().filter(this::isOurs).count();
    }

    private Optional<ProcessHandle> find(String commandPart) {
        return ProcessHandle.allProcesses()
                .filter(this::isOurs)
                .filter(process -> commandLine(process).contains(commandPart))
                .findFirst();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.pid() != ProcessHandle.current().pid()
                && commandLine(process).contains(data.toString());
    }

    private static String commandLine(ProcessHandle process) {
        Path file = Path.of("/proc/" + process.pid() + "/cmdline");
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).replace('\0', ' ');
        } catch (IOException _) {
            return process.info().commandLine().orElse("");
        }
    }

    private void run(String main, String... arguments) {
        Path stack = root.resolve("infra/stack/target");
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Xmx64m",
                    "-Dboucle.root=" + root,
                    "-cp",
                    stack.resolve("stack-1-SNAPSHOT.jar")
                            + File.pathSeparator
                            + Files.readString(stack.resolve("classpath")),
                    main));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("BOUCLE_DEMO_PASSWORD", PASSWORD);
            int status = builder.start().waitFor();
            if (status != 0) {
                throw new AssertionError(main + " ended with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freeRow() {
        return IntStream.iterate(21_000, first -> first < 30_000, first -> first + PORTS)
                .filter(first -> IntStream.range(first, first + PORTS).allMatch(RunningSystem::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
