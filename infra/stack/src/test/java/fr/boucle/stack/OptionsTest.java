package fr.boucle.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
    @Test
    void all_options_are_understood_in_any_order() {
        Options options = Options.of("--data", "/srv/boucle", "--demo", "--port", "9000", "--fresh", "--detach");
        assertThat(options.data()).isEqualTo(Path.of("/srv/boucle"));
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.demo() && options.fresh() && options.detach()).isTrue();
        assertThat(options.smallDemo()).isFalse();
    }

    @Test
    void the_small_demonstration_is_one_too() {
        Options options = Options.of("--demo=small");
        assertThat(options.demo() && options.smallDemo()).isTrue();
        assertThatThrownBy(() -> Options.of("--demo=medium")).hasMessageContaining("“--demo=medium” is not known");
    }

    @Test
    void unless_told_it_is_8080_and_a_directory_of_the_checkout() {
        Options options = Options.of();
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(options.root().resolve(".boucle"));
        assertThat(options.demo() || options.fresh() || options.detach()).isFalse();
    }

    @Test
    void what_is_not_understood_is_told() {
        assertThatThrownBy(() -> Options.of("--deteach"))
                .hasMessageContaining("“--deteach” is not known")
                .hasMessageContaining("infra/up --help");
        assertThatThrownBy(() -> Options.of("--port")).hasMessageContaining("--port needs a value");
        assertThatThrownBy(() -> Options.of("--port", "99999")).hasMessageContaining("“99999” is no port");
        assertThatThrownBy(() -> Options.of("--port", "http")).hasMessageContaining("“http” is no port");
    }

    @Test
    void a_demonstration_that_lacks_a_part_is_said_not_to_be_loaded(@TempDir Path data) throws IOException {
        Options without = Options.of("--demo", "--without", "donations", "--data", data.toString());
        assertThat(Demo.unloaded(without))
                .hasValueSatisfying(told -> assertThat(told).contains("not loaded", "donations"));
        assertThat(Demo.unloaded(Options.of("--demo", "--data", data.toString())))
                .isEmpty();
        assertThat(Demo.unloaded(Options.of("--without", "donations"))).isEmpty();
        Files.writeString(data.resolve("demo-loaded"), "first pages\n");
        assertThat(Demo.unloaded(without)).isEmpty();
    }
}
