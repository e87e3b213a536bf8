package fr.boucle.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process that ended says in its log, turned into one sentence that tells what to do. */
final class LastWords {
    private static final int KILLED = 137;
    private static final int READ_AT_MOST = 64_000;
    private static final Pattern MISSING_LIBRARY = Pattern.compile("loading shared libraries: (\\S+?):");
    private static final Pattern TELLING =
            Pattern.compile("\\[?ERROR]?|Exception|Error:|FATAL|Caused by|^✗", Pattern.CASE_INSENSITIVE);

    private LastWords() {}

    /** The sentence for {@code part} that ended with {@code exit}; only what {@code log} holds from {@code from} on counts. */
    static String sentence(String part, int exit, Path log, long from) {
        return sentence(part, exit, log, tail(log, from));
    }

    static String sentence(String part, int exit, Path log, String said) {
        return "The %s ended (%s): %s See %s.".formatted(part, ending(exit), remedy(exit, said), log);
    }

    private static String remedy(int exit, String said) {
        Matcher library = MISSING_LIBRARY.matcher(said);
        if (library.find()) {
            return "the system library %s is missing, install the package that holds it.".formatted(library.group(1));
        }
        if (holds(said, "no space left", "errno: 28", "error 28", "disk full", "disk is full")) {
            return "the disk is full, free some space and start again.";
        }
        if (holds(said, "address already in use", "bind on tcp/ip port")) {
            return "its port is taken, stop what uses it or choose other ports (infra/up --port N or BOUCLE_PORT).";
        }
        if (holds(said, "java.lang.outofmemoryerror", "cannot allocate memory", "insufficient memory")) {
            return "memory ran out, close other programs and start again.";
        }
        if (holds(said, "permission denied", "accessdeniedexception")) {
            return "it may not write its files, give the data directory to the account that runs this.";
        }
        if (holds(said, "unable to lock ./ibdata1", "failed to acquire lock on file")) {
            return "another process still uses its files, stop it (infra/down) and start again.";
        }
        if (exit == KILLED) {
            return "something outside ended it, a person or a system short of memory.";
        }
        return lastTellingLine(said).map(line -> "its log says “" + line + "”.").orElse("its log does not say why.");
    }

    private static Optional<String> lastTellingLine(String said) {
        List<String> lines = said.lines()
                .map(String::strip)
                .filter(line -> TELLING.matcher(line).find() && !line.startsWith("at "))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(shortened(lines.getLast()));
    }

    private static String shortened(String line) {
        return line.length() <= 240 ? line : line.substring(0, 240) + "…";
    }

    private static String ending(int exit) {
        return switch (exit) {
            case KILLED -> "killed";
            case 143 -> "asked to stop";
            default -> "exit code " + exit;
        };
    }

    private static boolean holds(String said, String... signs) {
        String lower = said.toLowerCase(java.util.Locale.ROOT);
        return List.of(signs).stream().anyMatch(lower::contains);
    }

    private static String tail(Path log, long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(Math.min(from, file.length()), file.length() - READ_AT_MOST);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }
}
