package fr.boucle.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "06/12/34/56/78",
                "06\u00a012\u00a034\u00a056\u00a078",
                "06\u202f12\u202f34\u202f56\u202f78",
                " 06.12.34.56.78 ",
                "+33\u00a06\u00a012/34/56/78",
                "0692 12 34 56",
                "+590 690 12 34 56",
                "\u200b0612345678",
                "\u202a06 12 34 56 78\u202c",
                "\u200e+33 6 12 34 56 78",
                "06\u00ad12345678",
                "+33 (0)6 12 34 56 78",
                "112233"
            })
    void a_number_is_one_however_people_write_and_paste_it(String typed) {
        assertThat(PhoneNumber.isOne(typed)).isTrue();
        assertThat(PhoneNumber.cleaned(typed)).matches(PhoneNumber.WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78 voisine",
                "O6 12 34 56 78",
                "demander à Lou",
                "06 12",
                "",
                "0612345678/0698765432",
                "- - - -",
                "+",
                "(.) (.) (.)",
                "06 12 34 56 78 06 98 76"
            })
    void what_is_none_is_not(String typed) {
        assertThat(PhoneNumber.isOne(typed)).isFalse();
    }
}
