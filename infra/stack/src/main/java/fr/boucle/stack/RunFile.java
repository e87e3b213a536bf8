package fr.boucle.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a run writes down in its data directory, for the other commands to read.
 *
 * @param pid the supervisor
 * @param url where people go
 * @param ready whether all parts have been healthy
 * @param parts the process of each part
 */
record RunFile(long pid, String url, boolean ready, Map<String, Long> parts) {
    private static final String PART = "part.";

    static Path in(Path data) {
        return data.resolve("run.properties");
    }

    /** What the last run in {@code data} wrote; it may be over. */
    static Optional<RunFile> read(Path data) {
        if (!Files.exists(in(data))) {
            return Optional.empty();
        }
        Properties written = new Properties();
        try (Reader reader = Files.newBufferedReader(in(data))) {
            written.load(reader);
            Map<String, Long> parts = new TreeMap<>();
            for (String key : written.stringPropertyNames()) {
                if (key.startsWith(PART)) {
                    parts.put(key.substring(PART.length()), Long.valueOf(written.getProperty(key)));
                }
            }
            return Optional.of(new RunFile(
                    Long.parseLong(written.getProperty("pid", "0")),
                    written.getProperty("url", ""),
                    Boolean.parseBoolean(written.getProperty("ready")),
                    parts));
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Writes this whole, or not at all. */
    void write(Path data) {
        Properties written = new Properties();
        written.setProperty("pid", Long.toString(pid));
        written.setProperty("url", url);
        written.setProperty("ready", Boolean.toString(ready));
        parts.forEach((part, process) -> written.setProperty(PART + part, Long.toString(process)));
        Path unfinished = data.resolve("run.properties.new");
        try {
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                written.store(writer, null);
            }
            Files.move(unfinished, in(data), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw StackProblem.cannotWrite(in(data), e);
        }
    }

    /** The supervisor, when it lives. */
    Optional<ProcessHandle> supervisor() {
        return process(pid, "fr.boucle.stack.Up");
    }

    /** The process of {@code part}, when it lives and belongs to {@code data}. */
    Optional<ProcessHandle> process(String part, Path data) {
        return process(parts.getOrDefault(part, 0L), data + "/");
    }

    private static Optional<ProcessHandle> process(long pid, String sign) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> CommandLine.of(process)
                .contains(sign));
    }
}
