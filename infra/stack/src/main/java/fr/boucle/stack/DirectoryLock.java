package fr.boucle.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A directory that one process at a time may use. Freed by {@link #close}, and by the system when the process ends. */
final class DirectoryLock implements AutoCloseable {
    /** Those of this JVM: the system would free a lock as soon as any channel on its file is closed. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
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
            return tryTake(directory.resolve("lock"))
                    .orElseThrow(() -> new StackProblem(
                            "The %s in %s is already in use by another process: stop that one first (infra/down), or choose another directory (infra/up --data DIR or BOUCLE_DATA)."
                                    .formatted(part, directory)));
        } catch (IOException e) {
            throw StackProblem.cannotWrite(directory, e);
        }
    }

    /** Whether someone holds {@code directory} now. */
    static boolean isTaken(Path directory) {
        Path file = directory.resolve("lock");
        try {
            Optional<DirectoryLock> lock = Files.exists(file) ? tryTake(file) : Optional.empty();
            lock.ifPresent(DirectoryLock::close);
            return lock.isEmpty() && Files.exists(file);
        } catch (IOException _) {
            return false;
        }
    }

    private static Optional<DirectoryLock> tryTake(Path file) throws IOException {
        Path real = file.toAbsolutePath().normalize();
        if (!HELD.add(real)) {
            return Optional.empty();
        }
        FileChannel channel = FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            HELD.remove(real);
            return Optional.empty();
        }
        return Optional.of(new DirectoryLock(real, channel));
    }

    @Override
    public void close() {
        try {
            channel.close();
            HELD.remove(file);
        } catch (IOException e) {
            throw new StackProblem("A lock could not be given back.", e);
        }
    }
}
