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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The whole system as infra/up runs it, on ports and in a directory of the test's own. */
final class RunningSystem implements AutoCloseable {
    private static final String PASSWORD = "a password for this test only";
    private static final int PORTS = 10;

    private final Path root =
            Path.of(System.getProperty("boucle.root")).toAbsolutePath().normalize();
    private final Path data;
    private final int port;

    private RunningSystem(Path data) {
        this.data = data;
        this.port = freeRow();
    }

    /** A system whose data lie in a folder of this build. */
    static RunningSystem named(String folder) {
        return new RunningSystem(Path.of(System.getProperty("boucle.root"), "infra/journeys/target", folder)
                .toAbsolutePath()
                .normalize());
    }

    /** Forgets what an earlier run left. */
    void empty() throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    String password() {
        return PASSWORD;
    }

    /** Starts it as a demonstration. */
    void up() {
        start("--demo=small");
    }

    /** Starts it as it would run for years. */
    void upForYears() {
        start();
    }

    private void start(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("--detach", "--port", Integer.toString(port), "--data", data.toString()));
        arguments.addAll(List.of(options));
        run("fr.boucle.stack.Up", arguments.toArray(String[]::new));
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

    /** The memory that each process of this system holds for itself (proportional set size), in KiB, by command. */
    Map<String, Long> memory() {
        Map<String, Long> held = new TreeMap<>();
        ProcessHandle.allProcesses().filter(this::isOurs).forEach(process -> {
            long _ = held.merge(name(commandLine(process)), proportionalSetSize(process.pid()), Long::sum);
        });
        return held;
    }

    private static String name(String command) {
        return Stream.of(command.trim().split(" "))
                .filter(word ->
                        word.startsWith("fr.boucle.") || word.endsWith("mariadbd") || word.equals("kafka.Kafka"))
                .reduce((_, last) -> last)
                .orElse("other");
    }

    private static long proportionalSetSize(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
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
