package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that tests read. */
public final class Fixture {
    private Fixture() {}

    /** A log of the resources: genuine, with its origin beside it, or named constructed. */
    public static String log(String name) {
        try (InputStream in = Fixture.class.getResourceAsStream("/nwipe/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A real sample beside the checkout; the test is skipped where there is none. */
    public static String sample(String path) {
        Path file = Path.of(System.getProperty("boucle.samples", "samples")).resolve(path);
        assumeTrue(Files.exists(file), "no samples beside this checkout");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
