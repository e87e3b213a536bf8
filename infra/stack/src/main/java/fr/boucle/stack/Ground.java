package fr.boucle.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must hold before the first part is started. */
record Ground(Options options) {
    private static final long NEEDED = 300_000_000;
    private static final List<String> KEPT = List.of("database", "broker", "checkpoints", "secrets", "demo-loaded");

    /** Ends what a killed run left, and tells how many processes that were. */
    long endLeftovers() {
        Path data = options.data();
        return RunFile.read(data).map(run -> Down.endParts(run, data, _ -> {})).orElse(0L);
    }

    /** Makes the data directory, emptied where that is wished, and sees that the disk has room. */
    void prepare() {
        try {
            if (options.fresh()) {
                for (String kept : KEPT) {
                    MariaDbFiles.deleteTree(options.data().resolve(kept));
                }
            }
            Files.createDirectories(options.data().resolve("logs"));
            Files.createDirectories(options.data().resolve("checkpoints"));
        } catch (IOException e) {
            throw StackProblem.cannotWrite(options.data(), e);
        }
        long room = options.data().toFile().getUsableSpace();
        if (room < NEEDED) {
            throw new StackProblem(
                    "The disk that holds %s is full (%d MB left, 300 MB are needed): free some space, or choose another directory (infra/up --data DIR)."
                            .formatted(options.data(), room / 1_000_000));
        }
    }

    /** Sees that nobody listens where we shall. */
    void requireFree(List<Map.Entry<Integer, String>> ports) {
        ports.forEach(port -> Ports.requireFree(port.getKey(), port.getValue()));
    }

    /** Sees that all programs are built, and takes the copies of them that will run. */
    void copyPrograms() {
        List<Program> programs = new ArrayList<>(Program.SERVICES);
        programs.add(Program.GATEWAY);
        programs.forEach(program -> program.copy(options.root(), options.data()));
    }
}
