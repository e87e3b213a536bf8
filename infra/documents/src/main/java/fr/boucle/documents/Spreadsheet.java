package fr.boucle.documents;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A list as people take it along: CSV as French spreadsheets open it, or a workbook. Rows come one by one, so its length costs no
 * memory of ours.
 *
 * @param name what the sheet is called
 * @param columns each with its title and what stands there of a row
 */
public record Spreadsheet<T>(String name, List<Column<T>> columns) {
    private static final char MARK = '\uFEFF';
    private static final ZoneId TERRITORY =
            ZoneId.of(System.getenv().getOrDefault("BOUCLE_TERRITORY_ZONE", "Europe/Paris"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(TERRITORY);

    /**
     * A column.
     *
     * @param title its first cell
     * @param value of a row; nothing stands there where it is null
     */
    public record Column<T>(String title, Function<T, @Nullable Object> value) {}

    /** Grams as people write masses: kilograms, to the gram. */
    public static @Nullable BigDecimal kilograms(@Nullable Number grams) {
        return grams == null ? null : BigDecimal.valueOf(grams.longValue(), 3);
    }

    /** Cents as people write amounts: euros, to the cent. */
    public static @Nullable BigDecimal euros(@Nullable Number cents) {
        return cents == null ? null : BigDecimal.valueOf(cents.longValue(), 2);
    }

    /** Makes rows known, one by one. */
    public interface Rows<T> extends Consumer<Consumer<T>> {}

    /**
     * The list as a file to take along.
     *
     * @param file the file's name, without ending
     * @param format what it is
     * @param rows its rows
     */
    public MutableHttpResponse<StreamedFile> download(String file, ListFormat format, Rows<T> rows) {
        return Download.of(file, format, out -> {
            switch (format) {
                case CSV -> csv(out, rows);
                case XLSX -> workbook(out, rows);
            }
        });
    }

    /** Writes semicolons, a mark of UTF-8 and Windows' line ends. */
    public void csv(OutputStream out, Rows<T> rows) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        writer.write(line(columns.stream().map(Column::title).toList()));
        rows.accept(row -> {
            try {
                writer.write(
                        line(columns.stream().map(column -> text(column, row)).toList()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.flush();
    }

    /** Writes a workbook with one sheet. */
    public void workbook(OutputStream out, Rows<T> rows) throws IOException {
        try (Workbook workbook = new Workbook(out, "Boucle", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int place = 0; place < columns.size(); place++) {
                sheet.value(0, place, columns.get(place).title());
            }
            sheet.freezePane(0, 1);
            int[] line = {1};
            rows.accept(row -> {
                for (int place = 0; place < columns.size(); place++) {
                    cell(sheet, line[0], place, columns.get(place).value().apply(row));
                }
                line[0]++;
            });
        }
    }

    private static void cell(Worksheet sheet, int line, int place, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(line, place, number);
            case LocalDate day -> {
                sheet.value(line, place, day);
                sheet.style(line, place).format("dd/mm/yyyy").set();
            }
            case Instant moment -> {
                sheet.value(line, place, LocalDateTime.ofInstant(moment, TERRITORY));
                sheet.style(line, place).format("dd/mm/yyyy hh:mm").set();
            }
            default -> sheet.value(line, place, value.toString());
        }
    }

    /** As French spreadsheets read it, and people: a day as 30/11/2026, a moment in the territory's time, a comma before decimals. */
    private String text(Column<T> column, T row) {
        return switch (column.value().apply(row)) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            case Instant moment -> MOMENT.format(moment);
            case BigDecimal number -> number.toPlainString().replace('.', ',');
            case Double number -> BigDecimal.valueOf(number).toPlainString().replace('.', ',');
            case Object value -> SafeCell.of(value.toString());
        };
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Spreadsheet::quoted).collect(Collectors.joining(";")) + "\r\n";
    }

    private static String quoted(String cell) {
        return cell.indexOf(';') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0
                ? cell
                : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
