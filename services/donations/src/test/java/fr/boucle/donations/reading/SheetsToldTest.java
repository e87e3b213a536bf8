package fr.boucle.donations.reading;

import static fr.boucle.donations.reading.Sheets.cell;
import static fr.boucle.donations.reading.Sheets.data;
import static fr.boucle.donations.reading.Sheets.laptop;
import static fr.boucle.donations.reading.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.web.Refusal;
import org.junit.jupiter.api.Test;

/** What was read of a file is told sheet by sheet, and one sheet can be asked for. */
class SheetsToldTest {
    @Test
    void each_sheet_tells_whether_and_from_where_it_was_read_and_one_can_be_chosen() {
        byte[] book = Sheets.with(
                        "PC",
                        data(
                                row(1, cell("A1", "Inventaire 2025")),
                                row(2, cell("A2", "Ville de Nantes")),
                                Sheets.HEADER.replace("1\"", "4\""),
                                laptop(5, ""),
                                laptop(6, ""),
                                row(7, cell("A7", "Total") + cell("E7", "2"))))
                .and("Notes", data(row(1, cell("A1", "Lisez-moi"))))
                .and("!Anciens", data(Sheets.HEADER, laptop(9, "")))
                .bytes();
        Told told = Told.of(book);
        assertThat(told.sheets())
                .containsExactly(
                        new Overview.Sheet("PC", true, false, 4, 2, 2, 1),
                        new Overview.Sheet("Notes", false, false, 0, 0, 0, 0),
                        new Overview.Sheet("Anciens", false, true, 0, 0, 0, 0));
        Told hidden = Told.sheet(book, "Anciens");
        assertThat(hidden.rows()).hasSize(1);
        assertThat(hidden.sheets()).extracting(Overview.Sheet::read).containsExactly(false, false, true);
        assertThatThrownBy(() -> Told.sheet(book, "Autre")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_table_without_sheets_tells_the_lines_above_its_headings() {
        Told told = Told.of("Parc de la mairie\n\nNuméro de série;Type;Marque;Modèle\n5CG8107KX;Portable;HP;840 G5\n");
        assertThat(told.sheets()).containsExactly(new Overview.Sheet(null, true, false, 3, 1, 1, 0));
    }
}
