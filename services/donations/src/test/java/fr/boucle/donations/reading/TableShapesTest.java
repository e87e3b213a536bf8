package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.donations.reading.RawDevice.Said;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands above, beside and below the rows of machines: groups, titles, sums, two columns of a date, tags. */
class TableShapesTest {
    private static final String SERIAL = "5CG8127KXP";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Type;Modèle;N° de série;Moniteur - Numéro de série;Moniteur - Modèle",
                "Type;Modèle;N° de série;Numéro de série (écran);Modèle [Moniteur]",
                "Ordinateur;;;Écran;\nType;Modèle;N° de série;N° de série;Modèle",
                "Poste;;;Écran 2;\nType;Modèle;N° de série;N° de série;Modèle",
                ";;;Moniteurs;\nType;Modèle;N° de série;N° de série;Modèle"
            })
    void a_column_of_another_thing_fills_nothing_of_the_machine(String header) {
        Told told = Told.of(header + "\nPortable;;;CN0X1234;P2419H\n");
        DeviceName name = told.row(0).understood().name();
        assertThat(name.serialNumber()).isNull();
        assertThat(name.model()).isEqualTo(NameReading.UNKNOWN);
        assertThat(told.toFix(0)).contains("no-identity");
    }

    @Test
    void a_column_of_a_disk_in_brackets_is_a_disks() {
        Told told = Told.of("Type;Modèle;N° de série;Numéro de série (disque)\nPortable;840;" + SERIAL + ";S3YLNX01\n");
        assertThat(told.row(0).understood().details().media()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stockage", "Stockage;;;", "Disques;31/12/2025", "Écrans", "Moniteur;;"})
    void a_title_above_the_header_is_no_group(String title) {
        Told told = Told.of(title + "\nType;Modèle;N° de série;Capacité\nPortable;840;" + SERIAL + ";256 Go\n");
        assertThat(told.row(0).understood().name().serialNumber()).isEqualTo(SERIAL);
        assertThat(told.row(0).understood().kind()).isEqualTo(DeviceKind.LAPTOP);
    }

    @Test
    void a_file_of_screens_alone_says_so_by_other_names() {
        assertThatThrownBy(() -> Told.of("Moniteur - Type;Moniteur - Numéro de série\nÉcran;CN0X1234\n"))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Somme;Portable;12345678,1",
        "Somme;Portable;5CG8127KXP,1",
        "Total;Portable;00481726,1",
        "Total;;12,0",
        "Total;Portable;12,0",
        "Total général;;,0"
    })
    void a_machine_is_no_sum(String row, int rows) {
        Told told = Told.of("Lieu;Type;N° de série\nAmiens;Portable;5CG8128KXP\n" + row + "\n");
        assertThat(told.rows()).hasSize(1 + rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='x'>Bizhub</a>",
                "\"&lt;a href='x'&gt;Bizhub&lt;/a&gt;\"",
                "\"&amp;lt;b&amp;gt;Bizhub&amp;lt;/b&amp;gt;\"",
                "\"&lt;p&gt;Bizhub\""
            })
    void tags_are_no_part_of_a_text_however_they_are_written(String cell) {
        Told told = Told.of("Type;Modèle;N° de série\nMultifonction;" + cell + ";" + SERIAL + "\n");
        assertThat(told.row(0).understood().name().model()).isEqualTo("Bizhub");
    }

    @ParameterizedTest
    @CsvSource({
        "Date de mise en service;Date d'achat,01/09/2021;12/03/2021,1",
        "Date d'achat;Date de mise en service,12/03/2021;01/09/2021,1",
        "Date de livraison;Date d'achat,12/03/2021;12/03/2021,0",
        "Date de mise en service;Date d'achat,12/03/2021;,0",
        "Date de mise en service;Date d'achat,12/03/2021;0000-00-00,0",
        "Mis en service;Mise en service le;Purchase date,;01/10/2021;12/03/2021,1"
    })
    void the_purchase_wins_whatever_the_order_of_the_columns(String headings, String cells, int notes) {
        Told told = Told.column(headings, cells);
        assertThat(told.row(0).understood().acquiredOn()).isEqualTo(LocalDate.of(2021, 3, 12));
        assertThat(told.left(0).stream().filter("date-differs"::equals)).hasSize(notes);
        assertThat(told.toFix(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12-mars", "25-déc", "12 mars", "01-Mar", "31/déc"})
    void a_day_without_its_year_is_asked_about(String text) {
        assertThat(Told.column("Date d'achat", text).toFix(0)).containsExactly("date-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mars-12", "mars 12", "Mar-12", "mars 2012", "2012 mars"})
    void a_month_of_a_year_is_one(String text) {
        assertThat(Told.column("Date d'achat", text).row(0).understood().acquired())
                .isEqualTo(new Span(LocalDate.of(2012, 3, 1), LocalDate.of(2012, 3, 31)));
    }

    @Test
    void a_machine_knows_its_texts_by_their_own_headings() {
        RawDevice raw = RawDevice.at(2, false, java.util.Map.of(Field.STATUS, "Statut"));
        raw.add(Field.CONDITION, "État", "Bon");
        raw.add(Field.CONDITION, "Fonctionne", "Non");
        assertThat(raw.said(Field.CONDITION)).containsExactly(new Said("État", "Bon"), new Said("Fonctionne", "Non"));
        assertThat(raw.heading(Field.STATUS)).isEqualTo("Statut");
        assertThat(raw.heading(Field.CONDITION)).isEqualTo("État");
    }
}
