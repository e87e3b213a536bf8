package fr.boucle.journeys;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which parts of the demonstration are loaded, a word per part in a file, so that an interrupted loading goes on where it
 * was; and how far it is, told line by line.
 */
final class Loaded {
    private final Optional<Path> file;
    private final PrintStream out;
    private final Set<String> parts = new HashSet<>();

    Loaded(Optional<Path> file, PrintStream out) {
        this.file = file;
        this.out = out;
        file.filter(Files::exists).ifPresent(path -> parts.addAll(lines(path)));
    }

    /** Does what was not done yet. */
    void once(String part, Runnable loading) {
        if (!parts.contains(part)) {
            loading.run();
            parts.add(part);
            file.ifPresent(path -> note(path, part));
        }
    }

    void tell(String line) {
        out.println(line);
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(Path path, String part) {
        try {
            Files.writeString(path, part + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
