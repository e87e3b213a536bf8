package fr.boucle.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a process was started. */
final class CommandLine {
    private CommandLine() {}

    /** The whole command line: where the JDK gives up on a long one, Linux still tells. */
    static String of(ProcessHandle process) {
        Path linux = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.exists(linux)
                    ? Files.readString(linux).replace('\0', ' ')
                    : process.info().commandLine().orElse("");
        } catch (IOException _) {
            return "";
        }
    }
}
