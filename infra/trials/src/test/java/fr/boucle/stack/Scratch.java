package fr.boucle.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An empty directory for one test, kept afterwards for reading. */
final class Scratch {
    private Scratch() {}

    static Path directory(String name) {
        Path directory = Path.of("target", "scratch", name).toAbsolutePath();
        try {
            MariaDbFiles.deleteTree(directory);
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
