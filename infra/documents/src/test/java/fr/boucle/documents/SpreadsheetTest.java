package fr.boucle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days, moments, masses and amounts of a list as French spreadsheets read them, and people. */
class SpreadsheetTest {
    private record Line(@Nullable LocalDate day, Instant moment, long grams, long cents, double points, String text) {}

    private static final Spreadsheet<Line> SHEET = new Spreadsheet<>(
            "Essai",
            List.of(
                    new Spreadsheet.Column<>("Jour", Line::day),
                    new Spreadsheet.Column<>("Moment", Line::moment),
                    new Spreadsheet.Column<>("Masse (kg)", line -> Spreadsheet.kilograms(line.grams())),
                    new Spreadsheet.Column<>("Valeur (€)", line -> Spreadsheet.euros(line.cents())),
                    new Spreadsheet.Column<>("Points", Line::points),
                    new Spreadsheet.Column<>("Texte", Line::text)));

    private static final Spreadsheet.Rows<Line> ROWS = (Consumer<Line> row) -> row.accept(new Line(
            LocalDate.of(2026, 11, 30), Instant.parse("2026-11-30T05:03:22.008860Z"), 1_650, 18_050, 52.5, "=1+1"));

    @Test
    void a_csv_holds_what_people_would_write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SHEET.csv(out, ROWS);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFJour;Moment;Masse (kg);Valeur (€);Points;Texte\r\n"
                        + "30/11/2026;30/11/2026 06:03;1,650;180,50;52,5;'=1+1\r\n");
    }

    @Test
    void a_workbook_holds_days_and_numbers_not_texts(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            SHEET.workbook(out, ROWS);
        }
        String sheet;
        // by its directory, as spreadsheet programs read a workbook: a stream of it does not tell lengths
        try (ZipFile zip = new ZipFile(file.toFile())) {
            sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
        // the day's number, and the moment's in the territory's time: 6.03 in the morning
        assertThat(sheet).containsPattern("<v>46356(\\.0)?</v>").contains("<v>46356.25", "<v>1.65", "<v>180.5");
    }
}
