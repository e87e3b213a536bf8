package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a serial should stand, people write that there is none, look elsewhere, or the name of the machine. */
class NamesAsSerialsTest {
    private static Told serial(String text) {
        return Told.serial("Lenovo;ThinkPad T450 (20CLS2SD00)", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lenovo ThinkPad",
                "LENOVO THINKPAD T450",
                "ThinkPad T450",
                "ThinkPad",
                "thinkpad-t450",
                "EliteBook 840 G5",
                "HP EliteBook 840 G5",
                "Dell Latitude",
                "OptiPlex 7050",
                "MacBook Air",
                "pas de série",
                "pas de numéro",
                "sans n°",
                "idem",
                "id.",
                "Ditto",
                "same",
                "voir étiquette",
                "see label",
                "To be determined",
                "TBD",
                "TBFBOEM",
                "Product Serial",
                "OEM String",
                "cf. étiquette"
            })
    void a_name_or_a_word_in_the_place_of_a_serial_is_none(String text) {
        serial(text).isNamedByItsTagAlone(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PF0T450A",
                "T450PF0XYZ12",
                "ThinkPad PF0XYZ12",
                "IDEM-48213",
                "SAME4271",
                "NUC 48213777",
                "LENOVOPF0XY12"
            })
    void a_number_beside_a_name_stays_one(String text) {
        assertThat(serial(text).row(0).understood().name().serialNumber()).isEqualTo(text);
    }
}
