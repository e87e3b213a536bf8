package fr.boucle.donations.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.boucle.web.Refusal;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a CSV as its maker wrote it: comma, semicolon or tab, UTF-8 or Windows-1252, any line ends. */
final class TableReader {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 64 * 1024;
    private static final char MARK = '\uFEFF';

    private TableReader() {}

    /** Hands each row over, with the line it starts on; blank lines are no rows. */
    static void read(Path path, InventoryFile.Rows rows) throws IOException {
        Charset charset = charset(path);
        try (Reader in = open(path, charset);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator(path, charset))
                        .skipEmptyLines(true)
                        .ofCsvRecord(in)) {
            for (CsvRecord record : csv) {
                rows.row(record.getStartingLineNumber(), List.copyOf(record.getFields()));
            }
        } catch (CsvParseException _) {
            throw new Refusal(
                    FileRefusal.UNREADABLE_FILE,
                    "The CSV has a quote that is never closed, or a row too long to be one.");
        }
    }

    private static Reader open(Path path, Charset charset) throws IOException {
        BufferedReader in = new BufferedReader(
                new InputStreamReader(new BufferedInputStream(Files.newInputStream(path)), charset), SAMPLE);
        in.mark(1);
        if (in.read() != MARK) {
            in.reset();
        }
        return in;
    }

    /** UTF-8 when the whole file is, else what Windows writes. */
    private static Charset charset(Path path) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (InputStream in = Files.newInputStream(path);
                Reader reader = new InputStreamReader(in, decoder)) {
            char[] chunk = new char[SAMPLE];
            while (reader.read(chunk) >= 0) {
                // decoding is the check
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException _) {
            return WINDOWS;
        }
    }

    /** The separator that the header line has most of. */
    private static char separator(Path path, Charset charset) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(SAMPLE);
        }
        String text = charset.decode(ByteBuffer.wrap(head)).toString();
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ';';
        long most = 0;
        for (char candidate : new char[] {';', ',', '\t'}) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
