package fr.boucle.repairs.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.repairs.device.MediumSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateWordsTest {
    @ParameterizedTest
    @EnumSource(MediumSearch.class)
    void a_search_is_said_only_where_somebody_searched(MediumSearch how) {
        assertThat(CertificateWords.absence(how).contains("cherché et non trouvé"))
                .isEqualTo(how != MediumSearch.MAKER_SAYS_NONE && how != MediumSearch.SETTINGS_RESET);
    }

    @Test
    void the_makers_word_is_told_as_the_makers() {
        assertThat(CertificateWords.absence(MediumSearch.MAKER_SAYS_NONE)).contains("le fabricant dit");
        assertThat(CertificateWords.absence(null)).isEmpty();
    }
}
