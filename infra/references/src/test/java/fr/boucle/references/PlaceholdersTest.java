package fr.boucle.references;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "N/A",
                "To Be Filled By O.E.M.",
                "sans numéro",
                "SANS NUMERO",
                "Inconnu",
                "00000000",
                "xxxx",
                "-",
                " ?? ",
                "1",
                "pas de série",
                "Pas de numéro",
                "sans n°",
                "Idem",
                "id.",
                "ditto",
                "same",
                "Same as above",
                "voir étiquette",
                "cf. étiquette",
                "VOIR DESSOUS",
                "see label",
                "To be determined",
                "TBD",
                "TBFBOEM",
                "Product Serial",
                "OEM String",
                "DEADBEEF",
                "Test1",
                "Effacé",
                "à venir",
                "Plus tard",
                "N° série",
                "System Serial",
                "Aucune étiquette",
                "ETIQUETTE ARRACHEE",
                "non connu",
                "illegible"
            })
    void what_is_written_where_no_number_was_given_names_nothing(String text) {
        assertThat(Placeholders.allow(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S5XCNX3M461454",
                "0x5a1b2c3d",
                "WD-WCC4N0123456",
                "FC-HDD-0001",
                "W1",
                "SAME4271",
                "IDEM-2041",
                "TBD48213",
                "TEST48213",
                "LATER2041"
            })
    void a_number_of_a_label_names_one_thing(String text) {
        assertThat(Placeholders.allow(text)).isTrue();
    }
}
