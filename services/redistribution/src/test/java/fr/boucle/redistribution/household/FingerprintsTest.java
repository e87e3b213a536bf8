package fr.boucle.redistribution.household;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.reference.Json;
import io.micronaut.serde.ObjectMapper;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintsTest {
    private final Fingerprints keyed = new Fingerprints(new Json(ObjectMapper.getDefault()), "");

    private String phone(Fingerprints fingerprints, String number) {
        return HexFormat.of()
                .formatHex(fingerprints.of(new Contact("Nora", number, null)).getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+33 6 12 34 56 78", "+33 (0)6 12 34 56 78", "0033612345678", "06.12.34.56.78", "06-12-34-56-78"
            })
    void a_telephone_number_is_the_same_however_it_is_written(String written) {
        assertThat(phone(keyed, written)).isEqualTo(phone(keyed, "0612345678"));
    }

    @Test
    void without_the_key_a_hash_says_nothing() {
        assertThat(phone(keyed, "0612345678"))
                .isNotEqualTo(phone(new Fingerprints(new Json(ObjectMapper.getDefault()), ""), "0612345678"));
    }
}
