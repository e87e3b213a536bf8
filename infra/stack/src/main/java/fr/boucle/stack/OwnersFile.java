package fr.boucle.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** Files and directories that only their owner reads. */
final class OwnersFile {
    private OwnersFile() {}

    /** What {@code file} holds; made by {@code fresh} and kept, mode 600, when it is absent. */
    static String keptIn(Path file, Supplier<String> fresh) {
        try {
            if (!Files.exists(file)) {
                write(file, fresh.get().getBytes(StandardCharsets.UTF_8));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw StackProblem.cannotWrite(file, e);
        }
    }

    /** Writes {@code content} to a new file of mode 600 that appears whole or not at all. */
    static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(unfinished, content, StandardOpenOption.WRITE);
        Files.move(unfinished, file);
    }

    /** Closes {@code directory}, making it where absent, to all but its owner. */
    static void close(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, Set.copyOf(PosixFilePermissions.fromString("rwx------")));
    }
}
