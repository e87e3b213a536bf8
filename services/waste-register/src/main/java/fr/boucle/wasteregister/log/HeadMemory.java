package fr.boucle.wasteregister.log;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest head that this register signed, kept outside the database in the file {@code head} of the checkpoints' directory,
 * so that a database brought back from an older copy, and a copy that runs beside it, find out what was signed meanwhile. The
 * file is changed by compare and swap under a lock of the operating system, before the database knows of the signature: never a
 * part of a backup.
 */
@Singleton
class HeadMemory {
    private static final Logger LOG = LoggerFactory.getLogger(HeadMemory.class);
    private static final String HEAD = "head";
    private static final String LOCK = "head.lock";

    private final Optional<Path> directory;

    HeadMemory(@Value("${boucle.register.checkpoint-dir:}") String directory) {
        this.directory = directory.isBlank() ? Optional.empty() : Optional.of(Path.of(directory));
        if (directory.isBlank()) {
            LOG.warn("BOUCLE_CHECKPOINT_DIR is not set: nothing outside the database knows what was signed");
        }
    }

    boolean isKept() {
        return directory.isPresent();
    }

    /**
     * What was signed last; of a directory that was written before there was a file {@code head}, its largest checkpoint.
     *
     * @throws UncheckedIOException when the directory cannot be read
     */
    Optional<SignedHead> newest() {
        return directory.flatMap(folder -> {
            try {
                return read(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("what was signed last cannot be read in " + folder, e);
            }
        });
    }

    /**
     * Makes this the newest head, if the newest is still the one expected; it is on the disk when this answers.
     *
     * @return whether it was; if not, somebody else has signed meanwhile
     * @throws UncheckedIOException when it cannot be written: nothing is to be signed then
     */
    boolean swap(Optional<SignedHead> expected, SignedHead next) {
        if (directory.isEmpty()) {
            return true;
        }
        Path folder = directory.get();
        try {
            Path made = Files.createDirectories(folder);
            try (FileChannel lock =
                            FileChannel.open(made.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock.tryLock()) {
                if (held == null || !read(made).equals(expected)) {
                    return false;
                }
                write(made, next.note());
                return true;
            }
        } catch (OverlappingFileLockException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("what is signed cannot be kept in " + folder, e);
        }
    }

    private static Optional<SignedHead> read(Path folder) throws IOException {
        try {
            return Optional.of(SignedHead.parse(Files.readString(folder.resolve(HEAD))));
        } catch (NoSuchFileException _) {
            return Files.isDirectory(folder) ? largest(folder) : Optional.empty();
        }
    }

    private static Optional<SignedHead> largest(Path folder) throws IOException {
        Optional<Path> newest;
        try (Stream<Path> files = Files.list(folder)) {
            newest = files.filter(file -> file.toString().endsWith(CheckpointFiles.SUFFIX))
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
        }
        return newest.isEmpty() ? Optional.empty() : Optional.of(SignedHead.parse(Files.readString(newest.get())));
    }

    private static void write(Path folder, String note) throws IOException {
        Path unfinished = Files.writeString(folder.resolve(HEAD + ".unfinished"), note);
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Path _ = Files.move(
                unfinished, folder.resolve(HEAD), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }
}
