package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.values.DeviceKind;
import fr.boucle.web.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as tools and people make them: headings, titles, encodings, tags, empty and summing rows. */
class TablesTest {
    private static void isTheLaptop(Told told) {
        assertThat(told.rows()).hasSize(1);
        assertThat(told.row(0).understood().kind()).isEqualTo(DeviceKind.LAPTOP);
        assertThat(told.row(0).understood().name().serialNumber()).isEqualTo("5CG8127KXP");
        assertThat(told.toFix(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Type;Fabricant;Modèle;Numéro de série;Informations financières et administratives - Date d'achat",
                "Ordinateurs - Type;Fabricant;Modèle;Ordinateurs - Numéro de série;Gestion - Date d'achat",
                "Catégorie;Fabricant;Modèle;N° de série;Date d'achat",
                "AssetTypename;Manufacturer;Model;Serialnumber;Purchased",
                "Device category;Manufacturer;Model;Serial number;Purchase date",
                "Category;Make;Model;Serial Number;PO Date",
                "type;manufacturer;model;serialNumber;purchaseDate",
                "Type;Manufacturer;Model;Bios: Serial Number;Acquisition date",
                "TYPE;MARQUE;MODELE;N\u00b0\u00a0de\u00a0s\u00e9rie;DATE\u202fD'ACHAT",
                "Tуpе;Mаrque;Mоdèle;Numérо de série;Date d’achat",
                "Type *;Marque (fabricant);Modèle [exact];Numéro de série (S/N);Date d'achat (jj/mm/aaaa)",
                "Type / Kind;Marque / Brand;Modèle / Model;N° de série / Serial number;Date d'achat / Purchase date",
                "<b>Type</b>;<b>Marque</b>;<b>Modèle</b>;<b>Numéro de série</b>;<b>Date d'achat</b>"
            })
    void columns_are_found_as_tools_and_people_head_them(String header) {
        Told told = Told.of(header + "\nPortable;HP;EliteBook 840;5CG8127KXP;2021-03-12\n");
        isTheLaptop(told);
        assertThat(told.row(0).understood().acquiredOn()).isEqualTo(LocalDate.of(2021, 3, 12));
    }

    @Test
    void a_column_of_something_else_is_not_the_machines_own() {
        Told told = Told.of("Type;Modèle;Moniteurs - Numéro de série;Numéro de série;Utilisateur - Type\n"
                + "Portable;840;SCREEN-SERIAL-77;5CG8127KXP;Agent\n");
        isTheLaptop(told);
    }

    @Test
    void a_heading_over_several_columns_says_whose_serial_it_is() {
        Told told = Told.of(
                "Matériel;;;Disque;\nType;Modèle;Numéro de série;Numéro de série;Type\nPortable;840;5CG8127KXP;S3YLNX0K77;SSD\n");
        isTheLaptop(told);
        assertThat(told.row(0).understood().details().media())
                .containsExactly(new Medium(Medium.Type.SSD, "S3YLNX0K77", null));
    }

    @Test
    void two_columns_of_one_heading_may_repeat_or_complete_each_other_and_never_contradict() {
        Told told = Told.of("Type;Modèle;Numéro de série;Numéro de série\nPortable;840;5CG8127KXP;5CG8127KXP\n"
                + "Portable;840;;5CG8128KXP\nPortable;840;5CG8129KXP;5CG8130KXP\n");
        assertThat(told.toFix(0)).isEmpty();
        assertThat(told.row(1).understood().name().serialNumber()).isEqualTo("5CG8128KXP");
        assertThat(told.toFix(1)).isEmpty();
        assertThat(told.toFix(2)).containsExactly("columns-differ");
        Told models = Told.of("Type;Marque;Modèle;Modèle;Numéro de série\nPortable;HP;840;850;5CG8127KXP\n");
        assertThat(models.toFix(0)).isEmpty();
        assertThat(models.doubts(0)).containsExactly("columns-differ");
        Told kinds = Told.of("Type;Type;Modèle;Numéro de série\nPortable;Écran;840;5CG8127KXP\n");
        assertThat(kinds.toFix(0)).containsExactly("columns-differ");
    }

    @Test
    void a_title_a_named_separator_and_lines_at_the_end_do_not_matter() {
        String header = "Type;Modèle;Numéro de série\n";
        String row = "Portable;840;5CG8127KXP\n";
        isTheLaptop(Told.of("Inventaire du parc au 31/12/2025;;\n;;\nÉdité par la DSI;;\n" + header + row));
        isTheLaptop(Told.of("sep=;\r\n" + header + row));
        isTheLaptop(Told.of("sep=,\n" + (header + row).replace(';', ',')));
        isTheLaptop(Told.of((header + row).replace(';', '|')));
        isTheLaptop(Told.of(header + row + ";;\n;;\nTotal;1;\n"));
        isTheLaptop(Told.of(header + header + row));
        isTheLaptop(Told.of((header + row).replace("\n", ";;;\n")));
    }

    @Test
    void sums_are_told_and_are_no_machines() {
        Told told = Told.of(
                "Type;Modèle;Numéro de série;Prix\nPortable;840;5CG8127KXP;600\nTotal général;;;600\nSous-total;1;;\n");
        isTheLaptop(told);
        assertThat(told.notes()).extracting(Reason::slug).containsExactly("totals-left-out");
        Told machine = Told.of("Type;Modèle;Numéro de série\nTotal;Control 500;5CG8127KXP\n");
        assertThat(machine.rows()).hasSize(1);
    }

    @Test
    void encodings_do_not_matter() {
        String table = "Type;Modèle;Numéro de série\nPortable;840;5CG8127KXP\n";
        isTheLaptop(Told.of(table.getBytes(Charset.forName("windows-1252"))));
        isTheLaptop(Told.of(("\uFEFF" + table).getBytes(StandardCharsets.UTF_8)));
        isTheLaptop(Told.of(("\uFEFF" + table.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE)));
        isTheLaptop(Told.of(("\uFEFF" + table).getBytes(StandardCharsets.UTF_16BE)));
        isTheLaptop(Told.of(table.getBytes(StandardCharsets.UTF_16LE)));
        isTheLaptop(Told.of(table.replace("\n", "\r").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tags_and_entities_are_no_part_of_a_text() {
        Told told = Told.of(
                "Serial,Model,Category,Status,Manufacturer\n5CG8127KXP,\"<a href=\"\"https://x.example/7\"\"> Bizhub C284e</a>\","
                        + "<i class=x></i> Multifunction printer,<label>Partially Damaged</label>&nbsp;<b>Deployed</b>,Konica&nbsp;Minolta\n");
        assertThat(told.row(0).understood().name().model()).isEqualTo("Bizhub C284e");
        assertThat(told.row(0).understood().name().manufacturer()).isEqualTo("Konica Minolta");
        assertThat(told.row(0).understood().kind()).isEqualTo(DeviceKind.MULTIFUNCTION);
        assertThat(told.row(0).understood().details().condition()).isEqualTo(Condition.TO_REPAIR);
        Told signs = Told.of("Type;Modèle;N° de série\nPortable;840 <14 pouces> A & B;5CG8127KXP\n");
        assertThat(signs.row(0).understood().name().model()).isEqualTo("840 <14 pouces> A & B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><REQUEST></REQUEST>",
                "<html><table></table></html>",
                "\u0001\u0002binary"
            })
    void what_is_no_table_is_refused_with_what_would_pass(String content) {
        assertThatThrownBy(() -> Told.of(content)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type().slug()).isEqualTo("unreadable-file");
            assertThat(refusal.detail()).contains("CSV");
        });
    }

    @Test
    void a_table_without_a_header_is_refused() {
        assertThatThrownBy(() -> Told.of("Portable;HP;5CG8127KXP\nPortable;HP;5CG8128KXP\n"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.type().slug()).isEqualTo("unknown-headers"));
    }

    @Test
    void what_stands_where_the_headings_should_is_told_without_what_is_known_or_speaks_of_a_person() {
        assertThatThrownBy(() -> Told.of("Parc 2025\nQuoi;Modèle;Fabriquant;a.b@c.fr;Numéro maison\nPC;840;HP;x;1\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.detail())
                        .contains("2 ", "Quoi · Fabriquant · Numéro maison")
                        .doesNotContain("a.b@c.fr", "Modèle"));
    }

    /** A GLPI agent's file has no headings: what it tells of is named in the reader's language. */
    @ParameterizedTest
    @EnumSource(Field.class)
    void what_a_file_without_headings_tells_of_has_a_name_in_both_languages(Field field) {
        Map<String, String> told = Map.of("column", field.word());
        assertThat(Sentences.FRENCH.of("date-unreadable", told)).doesNotContain("FIELD_", "« " + field.name());
        assertThat(Sentences.ENGLISH.of("date-unreadable", told)).doesNotContain("FIELD_", field.name());
    }

    @Test
    void a_day_is_written_as_its_reader_writes_it() {
        Map<String, String> told = Map.of("column", "Achat", "from", "2013-03-01", "until", "2013-03-31");
        assertThat(Sentences.FRENCH.of("date-inexact", told)).endsWith("entre le 01/03/2013 et le 31/03/2013.");
        assertThat(Sentences.ENGLISH.of("date-inexact", told)).contains("2013-03-01", "2013-03-31");
    }

    @Test
    void a_reason_names_the_column_by_its_own_heading_in_the_readers_language() {
        Told told = Told.column("Date d’achat", "bientôt");
        Reason reason = told.row(0).toFix().getFirst();
        assertThat(reason.detail()).contains("\"Date d’achat\"");
        assertThat(reason.in(Sentences.FRENCH).detail()).startsWith("La colonne « Date d’achat »");
    }

    @Test
    void every_sentence_is_there_in_both_languages() {
        for (String slug :
                List.of("no-identity", "kind-unknown", "not-yours-to-give", "date-unreadable", "sheet-hidden")) {
            assertThat(Sentences.ENGLISH.has(slug)).isTrue();
        }
        assertThat(Sentences.FRENCH.slugs()).isEqualTo(Sentences.ENGLISH.slugs());
    }
}
