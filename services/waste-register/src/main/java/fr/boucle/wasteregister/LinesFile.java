package fr.boucle.wasteregister;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines in the platform's columns, as bytes that depend on nothing but the lines. */
record LinesFile(Template template, List<LineFields> lines) {
    byte[] csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            var _ = csv.writeRecord(headers());
            lines.forEach(line -> {
                var _ = csv.writeRecord(cells(line));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx() {
        Spreadsheet sheet = new Spreadsheet(template.type().name());
        sheet.row(headers());
        lines.forEach(line -> sheet.row(cells(line)));
        return sheet.bytes();
    }

    private List<String> headers() {
        return template.columns().stream().map(Column::header).toList();
    }

    private List<String> cells(LineFields line) {
        return template.columns().stream()
                .map(column -> line.get(column.key()).orElse(""))
                .toList();
    }
}
