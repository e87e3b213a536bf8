package fr.boucle.wasteregister.log;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each signed checkpoint as a file outside the database, named by its size; those that a crash left out are caught up. */
@Singleton
class CheckpointFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFiles.class);
    private static final int BATCH = 500;
    static final String SUFFIX = ".checkpoint";

    private final Checkpoints checkpoints;
    private final String directory;
    private final Set<String> present = new HashSet<>();
    private long written = -1;

    CheckpointFiles(Checkpoints checkpoints, @Value("${boucle.register.checkpoint-dir:}") String directory) {
        this.checkpoints = checkpoints;
        this.directory = directory;
    }

    synchronized void catchUp() {
        if (directory.isBlank()) {
            return;
        }
        try {
            Path folder = Files.createDirectories(Path.of(directory));
            if (written < 0) {
                list(folder);
                written = 0;
            }
            List<Checkpoints.Row> missing;
            do {
                missing = checkpoints.after(written, BATCH);
                for (Checkpoints.Row row : missing) {
                    write(folder, row);
                    written = row.size();
                }
            } while (!missing.isEmpty());
        } catch (IOException e) {
            LOG.error("checkpoints cannot be written to {}: make room or give the right to write there", directory, e);
        }
    }

    private void list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> present.add(file.getFileName().toString()));
        }
    }

    /** A file that is there is never written again: it may be what proves that this database is another one. */
    private void write(Path folder, Checkpoints.Row row) throws IOException {
        String name = "%020d%s".formatted(row.size(), SUFFIX);
        if (present.add(name)) {
            Path unfinished = Files.writeString(folder.resolve(name + ".unfinished"), row.note());
            Path _ = Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } else if (!Files.readString(folder.resolve(name)).startsWith(text(row))) {
            LOG.error(
                    "{} holds the checkpoint {} of another register: give this one a directory of its own",
                    directory,
                    name);
        }
    }

    private static String text(Checkpoints.Row row) {
        return row.note().substring(0, row.note().indexOf("\n\n") + 1);
    }
}
