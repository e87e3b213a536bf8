package fr.boucle.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The ahead-of-time caches of our JVMs (JEP 483, 514): written when a training run stops, used by every later start of the same
 * jars, which then takes about half the time. The JVM ignores a cache that no longer fits.
 */
record Training(Path directory, boolean trains) {
    /** The options for the JVM of {@code part}, whose own jar is {@code jar}. */
    List<String> flags(String part, Path jar) {
        Path cache = directory.resolve(part + ".aot");
        try {
            if (trains) {
                Files.createDirectories(directory);
                Files.deleteIfExists(cache);
                return List.of("-XX:AOTCacheOutput=" + cache);
            }
            boolean fits = Files.exists(cache)
                    && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
            return fits ? List.of("-XX:AOTCache=" + cache) : List.of();
        } catch (IOException e) {
            throw StackProblem.cannotWrite(directory, e);
        }
    }
}
