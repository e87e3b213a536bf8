package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The files of FORMAT.md's example, which a register's own tests can reproduce: seed of the key = bytes 0 to 31. */
class ExampleTest {
    @Test
    void the_example_export_is_intact_by_both_checkpoints_and_the_older_export() {
        assertThat(run(
                        "export",
                        "--export",
                        file("export-5.ndjson"),
                        "--checkpoint",
                        file("checkpoint-5.txt"),
                        "--old-checkpoint",
                        file("checkpoint-3.txt"),
                        "--old-export",
                        file("export-3.ndjson")))
                .startsWith("INTACT")
                .contains("2, all match");
    }

    @Test
    void the_export_for_a_restricted_reader_is_intact() {
        assertThat(run(
                        "export",
                        "--export",
                        file("export-5-withheld.ndjson"),
                        "--checkpoint",
                        file("checkpoint-5.txt")))
                .startsWith("INTACT")
                .contains("1 of them withheld");
    }

    @Test
    void the_example_proofs_hold() {
        assertThat(run("proof", "--proof", file("proof-1-of-5.json"))).startsWith("PROVEN");
        assertThat(run(
                        "consistency",
                        "--proof",
                        file("consistency-3-5.json"),
                        "--old",
                        file("checkpoint-3.txt"),
                        "--new",
                        file("checkpoint-5.txt")))
                .startsWith("PROVEN");
    }

    private static String run(String... args) {
        String[] withKey = java.util.Arrays.copyOf(args, args.length + 2);
        withKey[args.length] = "--key";
        withKey[args.length + 1] = file("register.vkey");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Main.run(withKey, new PrintStream(out, true, UTF_8));
        assertThat(status).isZero();
        return out.toString(UTF_8);
    }

    private static String file(String name) {
        return Path.of("src", "test", "resources", "example", name).toString();
    }
}
