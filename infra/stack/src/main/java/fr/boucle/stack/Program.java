package fr.boucle.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of this repository that runs in its own JVM.
 *
 * @param name as people read it
 * @param folder its module in the checkout
 * @param main its main class
 * @param offset its port, counted from the gateway's
 * @param heap its largest heap in MB
 */
record Program(String name, String folder, String main, int offset, int heap) {
    private static final String OURS = "-1-SNAPSHOT.jar";
    static final Program ACCOUNTS = service("accounts", "accounts", 1, 128);
    static final Program DONATIONS = service("donations", "donations", 2, 192);
    static final Program REPAIRS = service("repairs", "repairs", 3, 128);
    static final Program REDISTRIBUTION = service("redistribution", "redistribution", 4, 128);
    static final Program WASTE_REGISTER = service("waste-register", "wasteregister", 5, 128);
    static final Program OBSERVATORY = service("observatory", "observatory", 6, 128);
    static final Program GATEWAY = new Program("gateway", "gateway", "fr.boucle.gateway.Application", 0, 192);
    static final Program DEMO = new Program("demo data", "infra/journeys", "fr.boucle.journeys.DemoTerritory", 0, 128);
    static final List<Program> SERVICES =
            List.of(ACCOUNTS, DONATIONS, REPAIRS, REDISTRIBUTION, WASTE_REGISTER, OBSERVATORY);

    private static Program service(String name, String word, int offset, int heap) {
        return new Program(name, "services/" + name, "fr.boucle." + word + ".Application", offset, heap);
    }

    /** The command that runs its copy in {@code data}, {@code flags} given to its JVM. */
    List<String> command(Path data, List<String> flags, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Environment.java(),
                "-XX:+UseSerialGC",
                "-Xmx" + heap + "m",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                sign(data)));
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath(data), main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** What the command line of each program that works on {@code data} holds. */
    static String sign(Path data) {
        return "-Dboucle.data=" + data + "/";
    }

    /** Whether its module has been built. */
    boolean isBuilt(Path root) {
        return Files.exists(jar(root)) && Files.exists(libraries(root));
    }

    /**
     * Copies the jars of this repository that it runs from into {@code data}: a build beside a running system then changes
     * nothing under it.
     *
     * @throws StackProblem when a jar is missing
     */
    void copy(Path root, Path data) {
        try {
            MariaDbFiles.deleteTree(copies(data));
            Files.createDirectories(copies(data));
            List<String> entries = new ArrayList<>(List.of(copied(jar(root), data)));
            requirePresent(libraries(root));
            for (String entry : Files.readString(libraries(root)).strip().split(":")) {
                entries.add(entry.endsWith(OURS) ? copied(Path.of(entry), data) : entry);
            }
            Files.writeString(copies(data).resolve("classpath"), String.join(":", entries));
        } catch (IOException e) {
            throw StackProblem.cannotWrite(copies(data), e);
        }
    }

    private String copied(Path jar, Path data) throws IOException {
        requirePresent(jar);
        Path copy = copies(data).resolve(jar.getFileName());
        return Files.copy(jar, copy, StandardCopyOption.COPY_ATTRIBUTES).toString();
    }

    private void requirePresent(Path file) {
        if (!Files.exists(file)) {
            throw new StackProblem(
                    "The %s is not built, %s is missing: start with infra/up, which builds it.".formatted(name, file));
        }
    }

    private String classPath(Path data) {
        Path copied = copies(data).resolve("classpath");
        try {
            return Files.readString(copied);
        } catch (IOException e) {
            throw new StackProblem("%s cannot be read: stop and start again.".formatted(copied), e);
        }
    }

    private Path copies(Path data) {
        return data.resolve("programs").resolve(name.replace(' ', '-'));
    }

    /** Its own jar. */
    Path jar(Path root) {
        String artifact = folder.substring(folder.lastIndexOf('/') + 1);
        return root.resolve(folder).resolve("target/" + artifact + OURS);
    }

    private Path libraries(Path root) {
        return root.resolve(folder).resolve("target/classpath");
    }
}
