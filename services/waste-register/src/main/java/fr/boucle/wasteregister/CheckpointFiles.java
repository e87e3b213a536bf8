package fr.boucle.wasteregister;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each signed checkpoint as a file outside the database, named by its size; those that a crash left out are caught up. */
@Singleton
class CheckpointFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFiles.class);
    private static final int BATCH = 500;
    private static final String SUFFIX = ".checkpoint";

    private final Checkpoints checkpoints;
    private final String directory;
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
                written = newestIn(folder);
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

    private static long newestIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .mapToLong(name -> Long.parseLong(name.substring(0, name.length() - SUFFIX.length())))
                    .max()
                    .orElse(0);
        }
    }

    private static void write(Path folder, Checkpoints.Row row) throws IOException {
        Path unfinished = Files.writeString(folder.resolve("unfinished"), row.note());
        Path file = folder.resolve("%020d%s".formatted(row.size(), SUFFIX));
        Path _ = Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
