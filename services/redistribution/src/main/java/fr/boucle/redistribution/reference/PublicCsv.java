package fr.boucle.redistribution.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.boucle.web.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A public CSV file with named columns; what is wrong with it is refused with its line. */
public final class PublicCsv {
    private static final String MARK = "\uFEFF";
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private PublicCsv() {}

    public static void read(String csv, Consumer<Row> each) {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(separator(csv)).ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord line : rows) {
                each.accept(new Row(line));
            }
        } catch (CsvParseException e) {
            throw CsvFault.NOT_CSV.refusal(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text, without its mark, and what was read from it. */
    public record Content<T>(String text, T value) {}

    /**
     * Reads a file as people have it: UTF-8 with or without its mark, UTF-16 (“Unicode text”), or Windows-1252 as spreadsheets
     * write it. A file that is none of them is refused: what is guessed wrongly would be shown as names.
     */
    public static <T> Content<T> content(byte[] file, Function<String, T> reader) {
        Optional<Charset> wide = wide(file);
        if (wide.isPresent()) {
            String text = decoded(file, wide.get()).orElseThrow(CsvFault.ENCODING::refusal);
            String bare = text.startsWith(MARK) ? text.substring(1) : text;
            return new Content<>(bare, reader.apply(bare));
        }
        Optional<String> utf8 = decoded(file, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            String text = utf8.get().startsWith(MARK) ? utf8.get().substring(1) : utf8.get();
            return new Content<>(text, reader.apply(text));
        }
        String text = decoded(file, WINDOWS_1252).orElseThrow(CsvFault.ENCODING::refusal);
        try {
            return new Content<>(text, reader.apply(text));
        } catch (Refusal refusal) {
            throw CsvFault.refused(refusal.detail() + " " + CsvFault.READ_AS_WINDOWS_1252.said());
        }
    }

    /** UTF-16 by its mark, or by the zero beside each sign of a heading: no other text has any. */
    private static Optional<Charset> wide(byte[] file) {
        if (file.length < 2) {
            return Optional.empty();
        }
        int first = file[0] & 0xFF;
        int second = file[1] & 0xFF;
        if (first == 0xFF && second == 0xFE || second == 0 && first != 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return first == 0xFE && second == 0xFF || first == 0 && second != 0
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** The sign between the cells of the first line: a semicolon where it has more of them than commas, or a tab. */
    private static char separator(String csv) {
        String heading = csv.lines().findFirst().orElse("");
        long commas = heading.chars().filter(sign -> sign == ',').count();
        long semicolons = heading.chars().filter(sign -> sign == ';').count();
        long tabs = heading.chars().filter(sign -> sign == '\t').count();
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    public record Row(NamedCsvRecord line) {
        public String field(String name) {
            return line.findField(name).orElseThrow(() -> refused(CsvFault.COLUMN_MISSING, name));
        }

        /** A column that may be missing or empty. */
        public Optional<String> optional(String name) {
            return line.findField(name).filter(value -> !value.isBlank());
        }

        public Refusal refused(CsvFault fault, Object... told) {
            return CsvFault.AT_LINE.refusal(line.getStartingLineNumber(), fault.said(told));
        }
    }
}
