package fr.boucle.wasteregister;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file in the platform's columns, made piece by piece: its bytes depend on nothing but the lines. */
interface LinesFile {
    /** The file's first bytes, with its headers. */
    byte[] beginning();

    /** The bytes of these lines. */
    byte[] lines(List<LineFields> lines);

    /** The file's last bytes. */
    byte[] end();

    static LinesFile csv(Template template) {
        return new Csv(template);
    }

    static LinesFile xlsx(Template template) {
        return new Spreadsheet(template);
    }

    /** Semicolons, UTF-8, no byte order mark. */
    record Csv(Template template) implements LinesFile {
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
                    var _ = csv.writeRecord(row);
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
