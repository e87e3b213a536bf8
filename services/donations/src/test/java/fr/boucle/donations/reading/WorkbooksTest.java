package fr.boucle.donations.reading;

import static fr.boucle.donations.reading.Sheets.cell;
import static fr.boucle.donations.reading.Sheets.data;
import static fr.boucle.donations.reading.Sheets.laptop;
import static fr.boucle.donations.reading.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.web.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Workbooks as people make them: several sheets, hidden ones, formulas, merged cells, days as numbers. */
class WorkbooksTest {
    @Test
    void every_sheet_with_a_header_is_read_and_the_others_are_named() {
        Told told = Told.of(Sheets.with("Couverture", data(row(1, cell("A1", "Inventaire 2025"))))
                .and("PC", data(Sheets.HEADER, laptop(2, "")))
                .and(
                        "Écrans",
                        data(
                                Sheets.HEADER,
                                laptop(2, "").replace("Portable", "Écran").replace("5CG8102KX", "CN0X1234"),
                                laptop(3, "")))
                .and("Vide", data())
                .and("!Anciens", data(Sheets.HEADER, laptop(9, "")))
                .bytes());
        assertThat(told.rows()).hasSize(3);
        assertThat(told.notes()).extracting(Reason::slug).containsExactly("sheet-not-read", "sheet-hidden");
        assertThat(told.notes()).extracting(Reason::detail).anyMatch(text -> text.contains("Couverture"));
        assertThat(told.rows()).extracting(ReadRow::line).doesNotHaveDuplicates();
    }

    @Test
    void a_hidden_row_is_told_and_not_listed() {
        Told told = Told.of(Sheets.with(
                        "PC", data(Sheets.HEADER, laptop(2, ""), laptop(3, "").replace("<row ", "<row hidden=\"1\" ")))
                .bytes());
        assertThat(told.toFix(0)).isEmpty();
        assertThat(told.toFix(1)).containsExactly("row-hidden");
    }

    @Test
    void a_formula_is_its_kept_value_and_none_where_none_is_kept() {
        Told told = Told.of(Sheets.with(
                        "PC",
                        data(
                                Sheets.HEADER,
                                laptop(2, "<c r=\"E2\"><f>4*2048</f><v>8192</v></c>"),
                                laptop(3, "<c r=\"E3\"><f>A1</f></c>"),
                                laptop(4, "<c r=\"E4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"),
                                laptop(5, "<c r=\"E5\" t=\"str\"><f>\"8 Go\"</f><v>8 Go</v></c>")))
                .bytes());
        assertThat(told.rows())
                .extracting(row -> row.understood().details().memoryMegabytes())
                .containsExactly(8192, null, null, 8192);
    }

    @Test
    void a_formula_with_an_empty_value_keeps_none_and_an_empty_text_is_a_text() {
        Told told = Told.of(Sheets.with(
                        "PC",
                        data(
                                Sheets.HEADER,
                                laptop(2, "<c r=\"F2\"><f>TODAY()-900</f><v></v></c>"),
                                laptop(3, "<c r=\"F3\" t=\"str\"><f>IF(A1=1,A1,\"\")</f><v></v></c>")))
                .bytes());
        assertThat(told.toFix(0)).containsExactly("formula-unkept");
        assertThat(told.toFix(1)).isEmpty();
    }

    @Test
    void days_are_days_in_workbooks_of_1900_and_of_1904() {
        String content = data(Sheets.HEADER, laptop(2, "<c r=\"F2\" s=\"1\"><v>44267</v></c>"));
        Told of1900 = Told.of(Sheets.with("PC", content).bytes());
        assertThat(of1900.row(0).understood().acquiredOn()).isEqualTo(LocalDate.of(2021, 3, 12));
        Told of1904 = Told.of(Sheets.with("PC", content.replace("44267", "42805"))
                .properties("<workbookPr date1904=\"1\"/>")
                .bytes());
        assertThat(of1904.row(0).understood().acquiredOn()).isEqualTo(LocalDate.of(2021, 3, 12));
        Told unstyled =
                Told.of(Sheets.with("PC", content.replace(" s=\"1\"", "")).bytes());
        assertThat(unstyled.row(0).understood().acquiredOn()).isEqualTo(LocalDate.of(2021, 3, 12));
    }

    @Test
    void cells_merged_downwards_say_the_same_for_each() {
        String rows = data(
                Sheets.HEADER,
                laptop(2, "<c r=\"F2\" s=\"1\"><v>44267</v></c>"),
                row(3, cell("D3", "5CG8777KX")),
                row(4, cell("D4", "5CG8778KX")));
        Told told = Told.of(Sheets.with(
                        "PC",
                        rows
                                + "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"B2:B4\"/><mergeCell ref=\"C2:C4\"/>"
                                + "<mergeCell ref=\"F2:F4\"/></mergeCells>")
                .bytes());
        assertThat(told.rows()).hasSize(3);
        assertThat(told.rows()).allSatisfy(row -> {
            assertThat(row.toFix()).isEmpty();
            assertThat(row.understood().name().model()).isEqualTo("Latitude 5490");
            assertThat(row.understood().acquiredOn()).isEqualTo(LocalDate.of(2021, 3, 12));
        });
    }

    @Test
    void a_serial_that_is_a_number_is_marked_and_one_that_was_rounded_is_asked_about() {
        Told told = Told.of(Sheets.with(
                        "PC",
                        data(
                                Sheets.HEADER,
                                laptop(2, "").replace(cell("D2", "5CG8102KX"), "<c r=\"D2\"><v>48172635</v></c>"),
                                laptop(3, "")
                                        .replace(
                                                cell("D3", "5CG8103KX"), "<c r=\"D3\"><v>1.23456789012346E+20</v></c>"),
                                laptop(4, "").replace(cell("D4", "5CG8104KX"), "<c r=\"D4\" s=\"1\"><v>44267</v></c>")))
                .bytes());
        assertThat(told.row(0).understood().name().serialNumber()).isEqualTo("48172635");
        assertThat(told.doubts(0)).containsExactly("serial-kept-as-number");
        assertThat(told.doubts(1)).contains("serial-damaged");
        assertThat(told.doubts(2)).contains("serial-damaged");
    }

    @Test
    void rows_of_formatted_emptiness_are_no_rows() {
        StringBuilder empty = new StringBuilder();
        for (int line = 3; line < 1203; line++) {
            empty.append(row(line, "<c r=\"A" + line + "\" s=\"1\"/><c r=\"B" + line + "\" s=\"1\"/>"));
        }
        Told told = Told.of(Sheets.with("PC", data(Sheets.HEADER, laptop(2, ""), empty.toString()))
                .bytes());
        assertThat(told.rows()).hasSize(1);
    }

    @Test
    void shared_texts_and_percents_are_read() {
        Told told = Told.of(Sheets.with(
                        "PC",
                        data(
                                row(
                                        1,
                                        cell("A1", "Type")
                                                + cell("B1", "Modèle")
                                                + cell("C1", "N° de série")
                                                + cell("D1", "Santé batterie")),
                                row(
                                        2,
                                        "<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"
                                                + cell("C2", "5CG8127KXP") + "<c r=\"D2\" s=\"1\"><v>0.85</v></c>")))
                .styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/></cellXfs>")
                .strings(
                        "<si><t>Portable</t></si><si><r><t>Elite</t></r><r><t>Book</t></r><rPh><t>spoken</t></rPh></si>")
                .bytes());
        assertThat(told.row(0).understood().name().model()).isEqualTo("EliteBook");
        assertThat(told.row(0).understood().details().batteryHealthPercent()).isEqualTo(85);
    }

    @Test
    void a_workbook_of_covers_only_is_refused() {
        byte[] covers = Sheets.with("Couverture", data(row(1, cell("A1", "Inventaire"))))
                .bytes();
        assertThatThrownBy(() -> Told.of(covers)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.type().slug())
                .isEqualTo("unknown-headers"));
    }

    @Test
    void a_formula_without_a_value_is_asked_about_where_it_decides() {
        String header = row(
                1,
                cell("A1", "Type")
                        + cell("B1", "Modèle")
                        + cell("C1", "Numéro de série")
                        + cell("D1", "État")
                        + cell("E1", "Date d'achat")
                        + cell("F1", "Mémoire")
                        + cell("G1", "Date de l'indice"));
        String formula = "<c r=\"%s\"><f>A1</f></c>";
        String name = cell("B2", "840") + cell("C2", "5CG8102KX");
        for (String[] each : new String[][] {
            {cell("A2", "Portable") + name + formula.formatted("D2"), "CONDITION"},
            {cell("A2", "Portable") + name + formula.formatted("E2"), "ACQUIRED"},
            {formula.formatted("A2") + name, "KIND"}
        }) {
            ReadRow read = Told.of(
                            Sheets.with("PC", data(header, row(2, each[0]))).bytes())
                    .row(0);
            assertThat(read.doubts()).anySatisfy(doubt -> {
                assertThat(doubt.about().name()).isEqualTo(each[1]);
                assertThat(doubt.blocking()).isTrue();
                assertThat(doubt.reason().slug()).isEqualTo("formula-unkept");
            });
        }
        ReadRow memory = Told.of(Sheets.with(
                                "PC",
                                data(
                                        header,
                                        row(
                                                2,
                                                cell("A2", "Portable")
                                                        + name
                                                        + formula.formatted("F2")
                                                        + formula.formatted("G2"))))
                        .bytes())
                .row(0);
        assertThat(memory.toFix()).isEmpty();
    }

    @Test
    void a_bare_number_of_days_counts_from_the_day_of_its_workbook() {
        Sheets sheets = Sheets.with("PC", data(Sheets.HEADER, laptop(2, "<c r=\"F2\"><v>42805</v></c>")));
        assertThat(Told.of(sheets.bytes()).row(0).understood().acquiredOn()).isEqualTo(LocalDate.of(2017, 3, 11));
        assertThat(Told.of(sheets.properties("<workbookPr date1904=\"1\"/>").bytes())
                        .row(0)
                        .understood()
                        .acquiredOn())
                .isEqualTo(LocalDate.of(2021, 3, 12));
    }

    @Test
    void each_row_is_told_the_heading_of_its_own_sheet() {
        String other = Sheets.HEADER.replace("Date d'achat", "Acheté le");
        Told told = Told.of(Sheets.with("PC", data(Sheets.HEADER, laptop(2, cell("F2", "bientôt"))))
                .and("Écrans", data(other, laptop(3, cell("F3", "bientôt"))))
                .bytes());
        assertThat(told.row(0).toFix().getFirst().told()).containsEntry("column", "Date d'achat");
        assertThat(told.row(1).toFix().getFirst().told()).containsEntry("column", "Acheté le");
    }
}
