package fr.boucle.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.web.Problem;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value out of its bounds is told in the reader's language, with the bound. */
class BoundWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "must be greater than or equal to 1000|1\u00a0kg au moins|1 kg at least|/capacityGrams",
                "must be less than or equal to 10000000|10\u00a0000\u00a0kg au plus|10,000 kg at most|/terms/massGrams",
                "must be greater than or equal to 1|1\u00a0g au moins|1 g at least|/massGrams",
                "must be less than or equal to 250000|2\u00a0500,00\u00a0€ au plus|€2,500.00 at most|/priceCents",
                "must be less than or equal to 6000|6\u00a0000 au plus|6,000 at most|/any",
                "must be less than or equal to 2100|2100 au plus|2100 at most|/any",
                "matches 5200 devices, at most 5000|5\u00a0200 appareils répondent à ce choix|5,200 devices|/any",
                "matches 10000+ devices, at most 5000|5\u00a0000 au plus en une fois|5,000 at most|/any",
                "must be greater than or equal to 1|1 au moins|1 at least|/any",
                "size must be between 0 and 300|300 signes au plus|300 characters at most|/any",
                "size must be between 2 and 9|de 2 à 9 signes|2 to 9 characters|/any",
                "their number must be between 0 and 5000|5\u00a0000 au plus|5,000 at most|/any",
                "their number must be between 1 and 200|en faut de 1 à 200|1 to 200|/any",
                "must not be blank|réponse est nécessaire|answer is needed|/any",
                "must match \"(?=[A-Z])x\"|comme attendu|as expected|/any"
            })
    void a_bound_is_a_sentence(String message, String french, String english, String pointer) {
        Problem.FieldError error = new Problem.FieldError(pointer, message, null);
        assertThat(said(Locale.FRENCH, error)).contains(french.replace('\u00a0', ' '));
        assertThat(said(Locale.ENGLISH, error)).contains(english);
    }

    private static String said(Locale locale, Problem.FieldError error) {
        return BoundWords.of(new Words(locale), error).orElseThrow().replaceAll("[\\u00a0\\u202f]", " ");
    }
}
