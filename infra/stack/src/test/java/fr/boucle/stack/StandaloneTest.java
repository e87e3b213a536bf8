package fr.boucle.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneTest {
    @TempDir
    private Path folder;

    @Test
    void a_shell_reads_the_environment_as_it_was() throws Exception {
        Map<String, String> environment = Map.of(
                "BOUCLE_DB_URL", "jdbc:mysql://127.0.0.1:8087/donations?a=b&c=d", "BOUCLE_DB_PASSWORD", "\"$`\\'x y");
        Path file = Files.writeString(folder.resolve("one.env"), Standalone.lines(environment));
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            assertThat(read(file, variable.getKey())).isEqualTo(variable.getValue());
        }
    }

    @Test
    void only_programs_there_are_can_be_left_out() {
        assertThat(Options.of("--without", "donations", "--without", "gateway").without())
                .containsExactlyInAnyOrder("donations", "gateway");
        assertThatThrownBy(() -> Options.of("--without", "donation"))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("waste-register");
    }

    private static String read(Path file, String variable) throws IOException {
        Process shell = new ProcessBuilder(
                        "sh", "-c", "set -a; . \"$0\"; printf %s \"$(printenv " + variable + ")\"", file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
