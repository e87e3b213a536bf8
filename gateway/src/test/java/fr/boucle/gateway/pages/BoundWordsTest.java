package fr.boucle.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value out of its bounds is told in the reader's language, with the bound. */
class BoundWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "must be less than or equal to 6000|6\u00a0000 au plus|6,000 at most",
                "must be less than or equal to 2100|2100 au plus|2100 at most",
                "matches 5200 devices, at most 5000|5\u00a0200 appareils répondent à ce choix|5,200 devices",
                "matches 10000+ devices, at most 5000|5\u00a0000 au plus en une fois|5,000 at most",
                "must be greater than or equal to 1|1 au moins|1 at least",
                "size must be between 0 and 300|300 signes au plus|300 characters at most",
                "size must be between 2 and 9|de 2 à 9 signes|2 to 9 characters",
                "must not be blank|réponse est nécessaire|answer is needed",
                "must match \"(?=[A-Z])x\"|comme attendu|as expected"
            })
    void a_bound_is_a_sentence(String message, String french, String english) {
        assertThat(BoundWords.of(new Words(Locale.FRENCH), message).orElseThrow())
                .contains(french);
        assertThat(BoundWords.of(new Words(Locale.ENGLISH), message).orElseThrow())
                .contains(english);
    }
}
