package fr.boucle.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** A checkout whose programs are built and do nothing but be healthy; {@code infra/up} runs in it as in the real one. */
final class FakeCheckout {
    private final Path root;
    private final Path data;
    private final int port;
    private final List<Process> started = new ArrayList<>();

    FakeCheckout(Path root, int port) {
        this.root = root;
        this.data = root.resolve(".boucle");
        this.port = port;
        build();
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    /** Runs {@code infra/up} in its own JVM, output to {@code <name>.log}. */
    Process up(String name, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--port", Integer.toString(port)));
        all.addAll(List.of(arguments));
        return java(Up.class, name, all);
    }

    Process down(String name) {
        return java(Down.class, name, List.of());
    }

    String said(String name) {
        try {
            return Files.readString(root.resolve(name + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunFile run() {
        return RunFile.read(data).orElseThrow(() -> new AssertionError("no run in " + data));
    }

    /** Ends what a failed test may have left. */
    void clear() {
        started.forEach(Process::destroyForcibly);
        RunFile.read(data).ifPresent(run -> {
            long _ = Down.endParts(run, data, _ -> {});
        });
    }

    /** Commands of processes that work on this checkout's data. */
    List<String> processes() {
        return ProcessHandle.allProcesses()
                .map(CommandLine::of)
                .filter(command -> command.contains(data + "/"))
                .toList();
    }

    private Process java(Class<?> main, String name, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Environment.java(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-Dboucle.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(root.resolve(name + ".log").toFile());
            // for the JVMs that it starts: the compiler that starts sooner and ends slower
            builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
            Process process = builder.start();
            started.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build() {
        List<Program> programs = new ArrayList<>(Program.SERVICES);
        programs.add(Program.GATEWAY);
        programs.forEach(this::build);
    }

    private void build(Program program) {
        Path target = root.resolve(program.folder()).resolve("target");
        String artifact = program.folder().substring(program.folder().lastIndexOf('/') + 1);
        int dot = program.main().lastIndexOf('.');
        String source =
                """
                package %s;
                public final class %s {
                    public static void main(String[] arguments) throws Exception { fr.boucle.stack.FakePart.run(); }
                }
                """.formatted(program.main().substring(0, dot), program.main().substring(dot + 1));
        try {
            Path file = Files.createDirectories(target).resolve("Application.java");
            Files.writeString(file, source);
            Files.createFile(target.resolve(artifact + "-1-SNAPSHOT.jar"));
            String tests = Path.of("target", "test-classes").toAbsolutePath().toString();
            Files.writeString(target.resolve("classpath"), target + ":" + tests);
            int result = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "-proc:none", "-cp", tests, "-d", target.toString(), file.toString());
            if (result != 0) {
                throw new AssertionError("the fake " + program.name() + " does not compile");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
