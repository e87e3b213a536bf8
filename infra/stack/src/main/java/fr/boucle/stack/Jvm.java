package fr.boucle.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How our JVMs start.
 *
 * <p>A demonstration does without the second compiler: it is healthy after two thirds of the time, holds less memory and answers its
 * first thousands of requests sooner; the second compiler pays in a system that lives for days ({@code
 * infra/adr/0009-a-demonstration-does-without-the-second-compiler.md}).
 *
 * <p>Ahead-of-time caches (JEP 483, 514) are written when a training run stops and used by every later start of the same jars, which
 * then takes less than half the time. The JVM ignores a cache that no longer fits.
 *
 * @param caches where the ahead-of-time caches are
 * @param trains whether this run writes them
 * @param demo whether this run is a demonstration
 */
record Jvm(Path caches, boolean trains, boolean demo) {
    /** The options that make a JVM start sooner and end slower: it has the first compiler alone. */
    static final List<String> STARTS_SOONER = List.of("-XX:TieredStopAtLevel=1");

    static Jvm of(Options options) {
        return new Jvm(options.data().resolve("aot"), options.train(), options.demo());
    }

    /** The options for the JVM of {@code part}, whose own jar is {@code jar}. */
    List<String> flags(String part, Path jar) {
        List<String> flags = new ArrayList<>(demo ? STARTS_SOONER : List.of());
        Path cache = caches.resolve(part + ".aot");
        try {
            if (trains) {
                Files.createDirectories(caches);
                Files.deleteIfExists(cache);
                flags.add("-XX:AOTCacheOutput=" + cache);
            } else if (fits(cache, jar)) {
                flags.add("-XX:AOTCache=" + cache);
            }
        } catch (IOException e) {
            throw StackProblem.cannotWrite(caches, e);
        }
        return flags;
    }

    private static boolean fits(Path cache, Path jar) throws IOException {
        return Files.exists(cache) && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
    }
}
