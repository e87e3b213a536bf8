package fr.boucle.donations.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV as its maker wrote it: comma, semicolon, tab or bar, any encoding and line ends, with or without a line that names the
 * separator.
 */
record TextTable(Path path, Charset charset, char separator) {
    private static final int SAMPLE = 64 * 1024;
    private static final char MARK = '\uFEFF';
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final String NAMED = "sep=";
    private static final int SAMPLE_LINES = 25;

    static TextTable at(Path path, Headings headings) throws IOException {
        Charset charset = Encoding.of(path);
        return new TextTable(path, charset, separator(sample(path, charset), headings));
    }

    /** Hands each row over, with the line it starts on. */
    void read(Limits limits, SourceRow.Taker rows) throws IOException {
        try (Reader in = open(path, charset);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(Limits.MAX_RUN)
                        .ofCsvRecord(in)) {
            for (CsvRecord record : csv) {
                limits.step();
                if (!(record.getStartingLineNumber() == 1 && isSeparatorLine(record.getField(0)))) {
                    rows.row(SourceRow.of(record.getStartingLineNumber(), cells(record.getFields())));
                }
            }
        } catch (CsvParseException _) {
            throw FileRefusal.UNREADABLE_FILE.because("csv-broken");
        }
    }

    private static List<@Nullable String> cells(List<String> fields) {
        if (fields.size() > Limits.MAX_COLUMNS) {
            throw Limits.suspicious("row-wide");
        }
        List<@Nullable String> cells = new ArrayList<>(fields.size());
        for (String field : fields) {
            cells.add(field.length() > Limits.MAX_CELL ? field.substring(0, Limits.MAX_CELL) : field);
        }
        return cells;
    }

    private static Reader open(Path path, Charset charset) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset), SAMPLE);
        in.mark(1);
        if (in.read() != MARK) {
            in.reset();
        }
        return in;
    }

    private static String sample(Path path, Charset charset) throws IOException {
        char[] chunk = new char[SAMPLE];
        try (Reader in = open(path, charset)) {
            int length = in.read(chunk);
            return length < 0 ? "" : new String(chunk, 0, length);
        }
    }

    private static boolean isSeparatorLine(String line) {
        return line.regionMatches(true, 0, NAMED, 0, NAMED.length()) && line.length() <= NAMED.length() + 1;
    }

    /** The one that the file names, else the one by which its header is found, else the one it has most of. */
    private static char separator(String sample, Headings headings) {
        List<String> lines = sample.lines()
                .filter(line -> !line.isBlank())
                .limit(SAMPLE_LINES)
                .toList();
        if (lines.isEmpty()) {
            return SEPARATORS[0];
        }
        String first = lines.getFirst();
        if (first.length() > NAMED.length() && isSeparatorLine(first)) {
            return first.charAt(NAMED.length());
        }
        char best = SEPARATORS[0];
        long most = -1;
        for (char candidate : SEPARATORS) {
            long score = lines.stream()
                    .mapToLong(line -> score(line, candidate, headings))
                    .max()
                    .orElse(0);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** Columns that are known count, other separators only where none is. */
    private static long score(String line, char separator, Headings headings) {
        String[] parts = line.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1);
        List<@Nullable String> cells = new ArrayList<>();
        for (String part : parts) {
            cells.add(part.replace("\"", ""));
        }
        return headings.known(cells) * (long) SAMPLE + parts.length - 1;
    }
}
