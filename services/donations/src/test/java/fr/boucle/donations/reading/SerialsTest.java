package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What names one machine, what makers write where nothing was given, and what a spreadsheet made of a number. */
class SerialsTest {
    private static Told serial(String text) {
        return Told.serial("Dell;Latitude 5490", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S/N: 5CG8127KXP", "SN:5CG8127KXP", "N° de série : 5CG8127KXP", "Service Tag: 5CG8127KXP"})
    void what_stands_before_a_serial_is_no_part_of_it(String text) {
        assertThat(serial(text).row(0).understood().name().serialNumber()).isEqualTo("5CG8127KXP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SystemSerialNumb",
                "OEM_Serial",
                "SYS-1234567890",
                "SN-12345",
                "MB-1234567890",
                "EVAL",
                "IATPASS",
                "Unknow",
                "(null string)",
                "To Be Filled By O.E.M.",
                "Default string",
                "None",
                "0",
                "00000000",
                "xxxxxxxxxx",
                "123456789",
                "0123456789",
                "9876543210",
                "abcdefgh",
                "Latitude 5490",
                "LATITUDE5490",
                "Dell",
                "Not Specified",
                "N/A",
                "........",
                "-",
                "#N/A",
                "SN-123456",
                "1234567890123",
                "Sans numéro de série",
                "Pas de S/N",
                "pas de n° de série",
                "To be filled by O.E.M",
                "to-be-filled by OEM",
                "1234",
                "Dell Inc.",
                "DELL EMC",
                "Hewlett-Packard",
                "N/D",
                "n.d.",
                "NC",
                "S/N: N/A",
                "123",
                "0123456789ABCDEF",
                "1234567890ABCDEF",
                "NotSpecified",
                "ToBeFilledByO.E.M.",
                "SN0000000",
                "MB-0000",
                "EB-1234567890",
                "BSN12345678901234567",
                "NB-1234567890",
                "XXXX1234",
                "5490",
                "LATITUDE",
                "Dell Latitude 5490",
                "System S/N",
                "voir étiquette",
                "None None",
                "Bad Index",
                "unknown serial",
                "à saisir",
                "Chassis Manufacture",
                "Base Board Asset Tag",
                "oui",
                "S/N :"
            })
    void a_placeholder_counts_as_none_and_the_tag_names_the_machine(String text) {
        serial(text).isNamedByItsTagAlone(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,23457E+11",
                "1.23457E+11",
                "5E+12",
                "3,5E+15",
                "123456789012345000000",
                "2019-03-01",
                "01/03/2019",
                "###",
                "########",
                "15-mars",
                "mars-17",
                "déc.-09",
                "Jan-17",
                "50261234.0",
                "50261234,00",
                "#NOMBRE!",
                "#NUM!"
            })
    void what_a_spreadsheet_spoilt_is_asked_about_and_not_kept(String text) {
        Told told = serial(text);
        assertThat(told.row(0).understood().name().serialNumber()).as(text).isNull();
        assertThat(told.doubts(0)).containsExactly("serial-damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5CG8127KXP",
                "PF0XYZ12",
                "12E4567",
                "C02XG0FDH7JY",
                "640HP72",
                "490154203237518",
                "0142",
                "7E10",
                "CZC1234567",
                "1S20L7S00000PF",
                "ABCDE12",
                "SN-48213",
                "2UA9482K1D",
                "MAR-17AB",
                "1289",
                "5026.1234",
                "12345678A",
                "PF0000000",
                "5CG 8127 KXP",
                "AB12/34",
                "482913 07"
            })
    void a_serial_is_kept_as_it_is(String text) {
        Told told = serial(text);
        assertThat(told.row(0).understood().name().serialNumber()).isEqualTo(text);
        assertThat(told.doubts(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'00481726", "=\"00481726\"", "’00481726"})
    void the_mark_of_a_text_is_no_part_of_it(String text) {
        assertThat(serial(text.replace("\"", "\"\"").replaceFirst("^=(.*)$", "\"=$1\""))
                        .row(0)
                        .understood()
                        .name()
                        .serialNumber())
                .isEqualTo("00481726");
    }

    @Test
    void zeros_that_others_of_the_column_have_were_lost() {
        Told told = Told.of("Type;Marque;Modèle;N° de série;N° d'inventaire\n"
                + "Portable;HP;840;00481726;A-1\nPortable;HP;840;481999;A-2\nPortable;HP;840;70481726;A-3\n");
        assertThat(told.row(0).understood().name().serialNumber()).isEqualTo("00481726");
        assertThat(told.doubts(1)).containsExactly("serial-damaged");
        assertThat(told.row(2).understood().name().serialNumber()).isEqualTo("70481726");
    }

    @Test
    void a_damaged_serial_without_a_tag_is_to_be_mended() {
        Told told = Told.of("Type;Marque;Modèle;N° de série\nPortable;HP;840;1,2E+11\n");
        assertThat(told.toFix(0)).containsExactly("no-identity");
        assertThat(told.doubts(0)).contains("serial-damaged");
    }

    @Test
    void the_owners_own_numbers_may_be_short_and_count_up() {
        Told told = Told.of(
                "Type;Marque;Modèle;N° d'inventaire\nPortable;HP;840;12345\nPortable;HP;840;7\nPortable;HP;840;1,2E+11\n");
        assertThat(told.row(0).understood().name().assetTag()).isEqualTo("12345");
        assertThat(told.row(1).understood().name().assetTag()).isEqualTo("7");
        assertThat(told.doubts(2)).contains("asset-tag-damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20CLS2SD00", "20cls2sd00", "Lenovo Group"})
    void a_number_of_the_model_is_no_serial(String text) {
        Told told = Told.of("N° d'inventaire;Type;Marque;Modèle;Numéro de série\n"
                + "NM-1;Portable;Lenovo;ThinkPad T450 (20CLS2SD00);" + text + "\n");
        assertThat(told.row(0).understood().name().serialNumber()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FOCW18B1, FOCW18B2",
                "FOCW18C1/FOCW18C2",
                "\"FOCW18D1 ; FOCW18D2\"",
                "\"FOCW18E1\nFOCW18E2\"",
                "FOCW18F1 et FOCW18F2",
                "FOCW18G1 - FOCW18G2",
                "FOCW18H1 FOCW18H2",
                "FOCW18I1<br>FOCW18I2",
                "FOCW18J1 + FOCW18J2",
                "FOCW18K1|FOCW18K2"
            })
    void the_serials_of_several_machines_in_one_cell_are_asked_about(String text) {
        assertThat(serial(text).toFix(0)).contains("several-devices-in-one-row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4512.5", "123457000000", "1.23457E+11", "50261234.0"})
    void a_number_that_a_sheet_has_rounded_is_no_serial(String kept) {
        SerialReading read = SerialReading.of(Vocabulary.with(List.of()), kept, true, new DigitLengths(), Set.of());
        assertThat(read).isEqualTo(new SerialReading(null, "serial-damaged"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"481726", "490154203237518", "123457"})
    void a_whole_number_of_a_sheet_is_kept_and_marked(String kept) {
        SerialReading read = SerialReading.of(Vocabulary.with(List.of()), kept, true, new DigitLengths(), Set.of());
        assertThat(read).isEqualTo(new SerialReading(kept, "serial-kept-as-number"));
    }
}
