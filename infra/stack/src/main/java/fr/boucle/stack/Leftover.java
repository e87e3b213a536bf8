package fr.boucle.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server that outlived the process which started it (killed, out of memory): found by its pid file, and ended. */
final class Leftover {
    private Leftover() {}

    /** Writes down {@code pid} so that a later run can find it. */
    static void remember(Path pidFile, long pid) {
        try {
            Files.writeString(pidFile, Long.toString(pid));
        } catch (IOException e) {
            throw StackProblem.cannotWrite(pidFile, e);
        }
    }

    /** Ends the process named in {@code pidFile}, if it lives and its command line holds {@code sign}; whether it did. */
    static boolean end(Path pidFile, String sign) {
        Optional<ProcessHandle> left = running(pidFile, sign);
        left.ifPresent(Leftover::end);
        return left.isPresent();
    }

    /** Ends all processes whose command line holds {@code sign}, and tells how many these were. */
    static long endAll(String sign) {
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> CommandLine.of(process).contains(sign))
                .toList();
        left.forEach(Leftover::end);
        return left.size();
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static Optional<ProcessHandle> running(Path pidFile, String sign) {
        try {
            return Files.exists(pidFile)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                            .filter(process -> CommandLine.of(process).contains(sign))
                    : Optional.empty();
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }
}
