package fr.boucle.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The repository's files that a journey sends. {@code @RUN@} becomes this run's mark, so that a run can follow a run. */
final class Files {
    private Files() {}

    static byte[] read(String name, String run) {
        return new String(read(name), StandardCharsets.UTF_8)
                .replace("@RUN@", run)
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
