package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.DeviceKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Files that went wrong in the field, each as small as it still went wrong. */
class FieldCasesTest {
    @Test
    void the_same_two_batteries_are_the_same_figure_and_a_silent_one_is_unknown() {
        Told told = Told.of(Told.fieldCase("battery/batteries.json"));
        assertThat(told.rows())
                .extracting(row -> row.understood().details().batteryHealthPercent())
                .containsExactly(59, 59, null);
    }

    @Test
    void empty_rows_are_no_rows() {
        Told told = Told.of(Told.fieldCase("blank-rows/blank.csv"));
        assertThat(told.rows()).hasSize(2).allSatisfy(row -> assertThat(row.toFix())
                .isEmpty());
    }

    @Test
    void what_negates_a_condition_is_heard() {
        Told told = Told.of(Told.fieldCase("condition-negation/etats.csv"));
        assertThat(told.rows())
                .extracting(row -> row.understood().details().condition())
                .containsExactly(
                        Condition.BROKEN,
                        Condition.BROKEN,
                        Condition.BROKEN,
                        Condition.BROKEN,
                        Condition.BROKEN,
                        Condition.BROKEN,
                        Condition.BROKEN,
                        Condition.BROKEN,
                        Condition.WORKING,
                        Condition.WORKING);
    }

    @Test
    void the_groups_of_a_glpi_export_are_read() {
        Told told = Told.of(Told.fieldCase("glpi-fr-export/glpi-fr.csv"));
        assertThat(told.rows()).hasSize(1);
        assertThat(told.toFix(0)).isEmpty();
        assertThat(told.row(0).understood().acquiredOn()).isEqualTo(LocalDate.of(2013, 4, 2));
        assertThat(told.row(0).understood().details().processor()).contains("i5-3320M");
        assertThat(told.row(0).understood().details().priceCents()).isEqualTo(89_900);
        assertThat(told.row(0).understood().details().condition()).isEqualTo(Condition.UNKNOWN);
    }

    @Test
    void a_header_is_found_below_a_title_a_separators_name_and_in_wide_signs() {
        for (String name : new String[] {"title", "sep", "wide"}) {
            byte[] file = Told.fieldCase("header-not-first/" + name + ".csv");
            String text = new String(file, StandardCharsets.UTF_8);
            Told told = Told.of(name.equals("wide") ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE) : file);
            assertThat(told.rows()).as(name).hasSize(1);
            assertThat(told.row(0).understood().kind()).isEqualTo(DeviceKind.LAPTOP);
            assertThat(told.row(0).understood().name().serialNumber()).startsWith("FCTI");
        }
    }

    @Test
    void macs_and_what_offices_call_their_machines_have_their_kind() {
        Told macs = Told.of(Told.fieldCase("kind-mac-chromebook/glpi-mac.json"));
        assertThat(macs.rows())
                .extracting(row -> row.understood().kind())
                .containsExactly(DeviceKind.LAPTOP, DeviceKind.ALL_IN_ONE, DeviceKind.DESKTOP);
        Told table = Told.of(Told.fieldCase("kind-mac-chromebook/kinds.csv"));
        assertThat(table.rows())
                .extracting(row -> row.understood().kind())
                .containsExactly(
                        DeviceKind.LAPTOP,
                        DeviceKind.LAPTOP,
                        DeviceKind.ALL_IN_ONE,
                        DeviceKind.DESKTOP,
                        DeviceKind.DESKTOP,
                        DeviceKind.DESKTOP,
                        DeviceKind.DESKTOP,
                        DeviceKind.LAPTOP,
                        DeviceKind.LAPTOP);
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.toFix()).isEmpty());
    }

    @Test
    void a_word_within_a_word_says_no_kind() {
        Told told = Told.of(Told.fieldCase("kind-substring/kinds.csv"));
        assertThat(told.row(0).understood().kind()).isEqualTo(DeviceKind.SMARTPHONE);
        for (int row = 1; row < told.rows().size(); row++) {
            assertThat(told.row(row).understood().kind()).isIn(null, DeviceKind.OTHER);
        }
    }

    @Test
    void an_identifier_of_the_bus_is_no_serial() {
        Told told = Told.of(Told.fieldCase("phantom-media/eui64.json"));
        assertThat(told.rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.understood().details().media()).isEmpty();
            assertThat(row.understood().details().unidentifiedMedia()).isEqualTo(1);
        });
    }

    @Test
    void makers_placeholders_name_no_machine() {
        Told told = Told.of(Told.fieldCase("placeholder-serials/twice.csv"));
        assertThat(told.rows()).hasSize(18).allSatisfy(row -> assertThat(row.toFix())
                .isEmpty());
        assertThat(told.rows())
                .extracting(row -> row.understood().name().identity())
                .doesNotHaveDuplicates()
                .allSatisfy(identity -> assertThat(identity).startsWith("tag:fcpa"));
    }

    @Test
    void a_row_proves_that_the_day_comes_first() {
        Told told = Told.of(Told.fieldCase("purchase-date-day-first/day-first.csv"));
        assertThat(told.rows())
                .extracting(row -> row.understood().acquiredOn())
                .containsExactly(LocalDate.of(2020, 12, 25), LocalDate.of(2021, 4, 5));
    }

    @Test
    void tags_are_no_part_of_a_maker() {
        Told told = Told.of(Told.fieldCase("snipe-html/html.csv"));
        assertThat(told.row(0).understood().name().manufacturer()).isEqualTo("Konica Minolta");
        assertThat(told.row(0).understood().name().model()).isEqualTo("Bizhub C284e");
        assertThat(told.row(0).understood().details().condition()).isEqualTo(Condition.TO_REPAIR);
        assertThat(told.toFix(0)).isEmpty();
    }

    @Test
    void no_bus_says_that_a_medium_turns() {
        for (String name : new String[] {"disks.csv", "glpi.json"}) {
            Told told = Told.of(Told.fieldCase("ssd-typed-hdd/" + name));
            assertThat(told.rows()).isNotEmpty().allSatisfy(row -> assertThat(
                            row.understood().details().media())
                    .isNotEmpty()
                    .extracting(Medium::type)
                    .doesNotContain(Medium.Type.HDD));
        }
        Told table = Told.of(Told.fieldCase("ssd-typed-hdd/disks.csv"));
        assertThat(table.row(1).understood().details().media().getFirst().type())
                .isEqualTo(Medium.Type.SSD);
        assertThat(table.row(2).understood().details().media().getFirst().type())
                .isEqualTo(Medium.Type.SSD);
    }

    @Test
    void both_sheets_of_a_workbook_are_read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "inventory", "1.0")) {
            sheet(book.newWorksheet("PC"), "Ordinateur portable", "FCTS1");
            sheet(book.newWorksheet("Ecrans"), "Écran", "FCTS2");
        }
        Told told = Told.of(out.toByteArray());
        assertThat(told.rows())
                .extracting(row -> row.understood().kind())
                .containsExactly(DeviceKind.LAPTOP, DeviceKind.SCREEN);
        assertThat(told.rows())
                .extracting(row -> row.understood().acquiredOn())
                .containsOnly(LocalDate.of(2021, 3, 12));
        assertThat(told.notes()).isEmpty();
    }

    private static void sheet(Worksheet sheet, String kind, String serial) {
        String[] header = {"Type", "Marque", "Modèle", "Numéro de série", "Date d'achat"};
        String[] row = {kind, "Dell", "P2419H", serial};
        for (int column = 0; column < header.length; column++) {
            sheet.value(0, column, header[column]);
        }
        for (int column = 0; column < row.length; column++) {
            sheet.value(1, column, row[column]);
        }
        sheet.value(1, row.length, LocalDate.of(2021, 3, 12));
        sheet.style(1, row.length).format("dd/mm/yyyy").set();
    }

    @Test
    void numbers_that_would_fill_the_memory_are_no_numbers() {
        assertThat(Told.of(Told.fieldCase("hostile/memory-exponent.json"))
                        .row(0)
                        .understood()
                        .details()
                        .memoryMegabytes())
                .isNull();
        assertThat(Told.of(Told.fieldCase("hostile/serial-exponent-150m.json")).toFix(0))
                .containsExactly("no-identity");
    }
}
