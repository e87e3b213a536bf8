package fr.boucle.wasteregister.platform;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Semicolons, UTF-8, no byte order mark. */
record CsvFile(Template template) implements LinesFile {
    @Override
    public byte[] beginning() {
        return written(List.of(template.headers()));
    }

    @Override
    public byte[] lines(List<LineFields> lines) {
        return written(lines.stream().map(template::cells).toList());
    }

    @Override
    public byte[] end() {
        return new byte[0];
    }

    private static byte[] written(List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            rows.forEach(row -> {
                csv.writeRecord(row);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
