package fr.boucle.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void no_word_looks_like_an_option() {
        assertThat(Stream.generate(() -> Secret.word(16)).limit(2000))
                .allMatch(word -> word.matches("[A-Za-z0-9_][A-Za-z0-9_-]{21}"))
                .doesNotHaveDuplicates();
    }
}
