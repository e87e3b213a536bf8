package fr.boucle.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The repository's files that a journey sends. {@code @RUN@} becomes this run's mark, so that a run can follow a run. */
final class Files {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss");
    private static final Duration WIPING = Duration.ofMinutes(144);

    private Files() {}

    static byte[] read(String name, String run) {
        return new String(read(name), StandardCharsets.UTF_8)
                .replace("@RUN@", run)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A log of a wipe that ended just now: what lies before a device's arrival proves nothing of it. */
    static byte[] wipedNow(String name) {
        LocalDateTime ended = LocalDateTime.now(ZoneOffset.UTC);
        return new String(read(name), StandardCharsets.UTF_8)
                .replace("@BEGAN@", STAMP.format(ended.minus(WIPING)))
                .replace("@ENDED@", STAMP.format(ended))
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] read(String name) {
        return resource("/journey/" + name);
    }

    static byte[] resource(String path) {
        try (InputStream in = Files.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new Surprise("the file " + path + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
