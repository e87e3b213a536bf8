package fr.boucle.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A directory that one process at a time may use. Freed by {@link #close}, and by the system when the process ends. */
final class DirectoryLock implements AutoCloseable {
    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes {@code directory}, making it where absent.
     *
     * @throws StackProblem when another process, or another handle of this one, holds it
     */
    static DirectoryLock take(Path directory, String part) {
        try {
            Files.createDirectories(directory);
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                throw new StackProblem(
                        "The %s in %s is already in use by another process: stop that one first (infra/down), or choose another directory (infra/up --data DIR or BOUCLE_DATA)."
                                .formatted(part, directory));
            }
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw new StackProblem(
                    "The directory %s of the %s cannot be written (%s): give it to the account that runs this, or choose another (infra/up --data DIR)."
                            .formatted(directory, part, e.getMessage()),
                    e);
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackProblem("A lock could not be given back.", e);
        }
    }
}
