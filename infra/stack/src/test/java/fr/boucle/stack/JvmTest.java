package fr.boucle.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmTest {
    private static final Instant BUILT = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    Path data;

    private Path jar = Path.of("");

    @BeforeEach
    void build() throws IOException {
        jar = written("gateway.jar", BUILT);
    }

    @Test
    void a_demonstration_has_the_first_compiler_alone() {
        assertThat(options("--demo").flags("gateway", jar)).containsExactly("-XX:TieredStopAtLevel=1");
        assertThat(options().flags("gateway", jar)).isEmpty();
    }

    @Test
    void a_training_run_writes_what_it_learns_anew() throws IOException {
        Path old = written("aot/gateway.aot", BUILT.plusSeconds(1));
        assertThat(options("--train").flags("gateway", jar)).containsExactly("-XX:AOTCacheOutput=" + old);
        assertThat(old).doesNotExist();
    }

    @Test
    void what_was_learnt_is_used_until_the_program_is_built_again() throws IOException {
        Path cache = written("aot/gateway.aot", BUILT.plusSeconds(1));
        assertThat(options("--demo").flags("gateway", jar))
                .containsExactly("-XX:TieredStopAtLevel=1", "-XX:AOTCache=" + cache);
        assertThat(options().flags("accounts", jar)).isEmpty();
        Path rebuilt = written("gateway.jar", BUILT.plusSeconds(2));
        assertThat(options().flags("gateway", rebuilt)).isEmpty();
    }

    private Jvm options(String... words) {
        Options options = Options.of(words);
        return Jvm.of(new Options(options.root(), data, options.port(), options.wishes(), Set.of()));
    }

    private Path written(String name, Instant when) throws IOException {
        Path file = data.resolve(name);
        Path _ = Files.createDirectories(file.getParent());
        Path _ = Files.writeString(file, name);
        return Files.setLastModifiedTime(file, FileTime.from(when));
    }
}
