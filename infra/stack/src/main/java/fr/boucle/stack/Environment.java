package fr.boucle.stack;

import java.nio.file.Path;
import java.util.Optional;

/** What the environment of this process says. */
final class Environment {
    private Environment() {}

    /** The variable {@code name}; empty when it is unset or blank. */
    static Optional<String> text(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    /** The variable {@code name} as an absolute path. */
    static Optional<Path> path(String name) {
        return text(name).map(value -> Path.of(value).toAbsolutePath());
    }

    /** Where files that can be made again are kept, for all checkouts of this machine. */
    static Path cache() {
        return path("BOUCLE_CACHE").orElseGet(() -> path("XDG_CACHE_HOME")
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("boucle"));
    }

    /** The java that runs us. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
