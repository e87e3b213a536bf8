package fr.boucle.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One machine is known by its plate, whoever reads it; what names none makes no twins. */
class NameplateTest {
    @ParameterizedTest
    @CsvSource({
        "Dell Inc., 640HP72, DELL, 640hp72",
        "Hewlett-Packard, 5CG-1234 XYZ, HP Inc., 5cg1234xyz",
        "ASUSTeK COMPUTER INC., G6N0CV04, Asus, G6N0/CV04",
        "Lenovo, PF-1ABCDE, LENOVO Group, PF1ABCDE"
    })
    void two_readers_find_the_same_machine(String maker, String serial, String otherMaker, String otherSerial) {
        Nameplate one = Nameplate.of(maker, serial).orElseThrow();
        Nameplate two = Nameplate.of(otherMaker, otherSerial).orElseThrow();
        assertThat(one).isEqualTo(two);
        assertThat(one.key()).isEqualTo(two.key()).doesNotContain(one.serial());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "00000000",
                "123456789",
                "0123456789",
                "SN-12345",
                "SYS-1234567890",
                "To Be Filled By O.E.M.",
                "Default string",
                "SystemSerialNumb",
                "None",
                "XXXXXXX",
                "1010101"
            })
    void what_names_no_machine_is_no_plate(String serial) {
        assertThat(Nameplate.of("Dell", serial)).isEmpty();
        assertThat(Nameplate.of("Dell", null)).isEmpty();
    }

    @Test
    void makers_are_told_apart_and_an_unknown_one_is_said() {
        Nameplate dell = Nameplate.of("Dell", "640HP72").orElseThrow();
        Nameplate hp = Nameplate.of("HP", "640HP72").orElseThrow();
        Nameplate nobody = Nameplate.of("inconnu", "640HP72").orElseThrow();
        assertThat(dell.key()).isNotEqualTo(hp.key());
        assertThat(dell.serialKey()).isEqualTo(nobody.serialKey());
        assertThat(dell.isOfKnownMaker()).isTrue();
        assertThat(nobody.isOfKnownMaker()).isFalse();
    }
}
