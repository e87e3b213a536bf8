package fr.boucle.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlanksTest {
    @Test
    void what_does_not_show_is_taken_off_around_and_kept_inside() {
        assertThat(Blanks.strip("\u00a0\u200b Porte\u00a0sud\u2800\u3164\n")).isEqualTo("Porte\u00a0sud");
        assertThat(Blanks.strip("\u00a0\u00ad\u2060\u2800")).isEmpty();
        assertThat(Blanks.shown("\u00ad")).isNull();
        assertThat(Blanks.shown(" BSD-9 ")).isEqualTo("BSD-9");
    }
}
