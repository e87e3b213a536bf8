package fr.boucle.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout under examination: its modules as the root pom lists them, and their files. */
public final class Checkout {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern NOT_OURS = Pattern.compile("(^|/)(target|\\.git|\\.boucle|node_modules)(/|$)");

    private Checkout() {}

    /** Where it lies: the system property {@code boucle.root}, which the build sets. */
    public static Path root() {
        return Path.of(System.getProperty("boucle.root", ".")).toAbsolutePath().normalize();
    }

    /** The folders of all modules, in the order of the build. */
    public static List<String> modules() {
        return MODULE.matcher(read(root().resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /**
     * The contexts, which are the names of the services. The system property {@code boucle.contexts} narrows them, for
     * whoever works on some services while others are not built; the build never sets it.
     */
    public static List<String> contexts() {
        String wanted = System.getProperty("boucle.contexts", "");
        return modules().stream()
                .filter(module -> module.startsWith("services/"))
                .map(module -> module.substring("services/".length()))
                .filter(context ->
                        wanted.isEmpty() || List.of(wanted.split(",", -1)).contains(context))
                .toList();
    }

    /**
     * The package of a context's service.
     *
     * @param context for instance {@code waste-register}
     */
    public static String packageOf(String context) {
        return "fr.boucle." + context.replace("-", "");
    }

    /**
     * The Java sources under a folder of a module; none when there is no such folder.
     *
     * @param module its folder
     * @param part {@code main} or {@code test}
     */
    public static List<Path> sources(String module, String part) {
        return files(module + "/src/" + part + "/java", path -> path.toString().endsWith(".java"));
    }

    /**
     * The files under a folder that people wrote, sorted; none when there is no such folder.
     *
     * @param folder from the root
     * @param wanted which
     */
    public static List<Path> files(String folder, Predicate<Path> wanted) {
        Path start = root().resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !NOT_OURS.matcher(name(file)).find())
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file's name from the root, for people.
     *
     * @param file a file of the checkout
     */
    public static String name(Path file) {
        return root().relativize(file).toString();
    }

    /**
     * A file's text.
     *
     * @param file what to read
     */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The first groups of all places in the Java sources of a module that match.
     *
     * @param module its folder
     * @param pattern with one group
     */
    public static List<String> mentions(String module, Pattern pattern) {
        return sources(module, "main").stream()
                .flatMap(file -> pattern.matcher(read(file)).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
