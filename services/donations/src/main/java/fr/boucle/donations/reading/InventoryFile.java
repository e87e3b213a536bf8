package fr.boucle.donations.reading;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded inventory on disk for as long as it is read, and not longer: it may hold names that are never to be kept.
 *
 * @param path a temporary file; {@link #close} deletes it
 * @param sheet the one sheet of a workbook that is wanted; else all that show are read
 */
public record InventoryFile(
        Path path, Format format, @Nullable String sheet) implements AutoCloseable {
    private static final int HEAD = 4096;
    private static final int CHUNK = 64 * 1024;
    private static final int START = 20;
    private static final List<String> PAGES =
            List.of("<?xml", "<!", "<html", "<head", "<body", "<table", "<request", "<inventory");

    /** How an inventory is written. */
    public enum Format {
        GLPI,
        TABLE,
        WORKBOOK
    }

    /** Takes one row of cells. */
    public interface Rows {
        void row(long line, boolean isHeader, List<@Nullable String> cells);
    }

    /** Hands each machine over, understood; returns what is to be said of the file as a whole. */
    public Overview machines(Vocabulary words, LocalDate today, Consumer<ReadRow> machines) throws IOException {
        Reading reading = new Reading(words, today);
        if (format == Format.GLPI) {
            GlpiReader.read(path, reading::see);
            GlpiReader.read(path, raw -> machines.accept(RowReading.read(raw, reading)));
            return Overview.NOTHING;
        }
        Headings headings = words.headings();
        try (TableFile table = TableFile.open(this, headings)) {
            table.rows(new TableRows(headings, reading::head, reading::see));
            TableRows told = new TableRows(headings, _ -> {}, raw -> machines.accept(RowReading.read(raw, reading)));
            table.rows(told);
            return new Overview(
                    Stream.concat(table.notes(told).stream(), reading.notes().stream())
                            .toList(),
                    reading.columns(),
                    table.sheets(told));
        }
    }

    /** Hands each row over as the file has it, its header first; of a GLPI inventory, what names each machine. */
    public void rows(Vocabulary words, Rows rows) throws IOException {
        if (format == Format.GLPI) {
            rows.row(0, true, RawDevice.summaryHeadings(Sentences.ofReader()));
            GlpiReader.read(path, machine -> rows.row(machine.line(), false, machine.summary()));
        } else {
            HeaderSearch search = new HeaderSearch(words.headings());
            try (TableFile table = TableFile.open(this, words.headings())) {
                table.rows(row -> {
                    boolean isHeader = search.columns(row) == null && search.isHeader(row);
                    if (!row.isBlank()) {
                        rows.row(row.place(), isHeader, row.cells());
                    }
                });
            }
        }
    }

    /** Copies an upload aside, counting its bytes, and looks at what it is. */
    public static InventoryFile take(InputStream upload) {
        try {
            Path path = Files.createTempFile("inventory", ".tmp");
            try {
                copy(upload, path);
                return new InventoryFile(path, look(path), null);
            } catch (IOException | Refusal e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with one of its sheets alone. */
    public InventoryFile only(@Nullable String name) {
        return new InventoryFile(path, format, name == null || name.isBlank() ? null : name);
    }

    private static void copy(InputStream upload, Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] chunk = new byte[CHUNK];
            long total = 0;
            for (int read = upload.read(chunk); read >= 0; read = upload.read(chunk)) {
                total += read;
                if (total > Limits.MAX_BYTES) {
                    throw Sentences.ofReader().refusal(CommonRefusal.TOO_LARGE, "file-large", Map.of("number", "200"));
                }
                out.write(chunk, 0, read);
            }
        }
    }

    private static Format look(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length > 1 && head[0] == 'P' && head[1] == 'K') {
            return Format.WORKBOOK;
        }
        Charset charset = Encoding.wide(head).orElse(StandardCharsets.ISO_8859_1);
        String text = charset.decode(ByteBuffer.wrap(head)).toString();
        int first = 0;
        while (first < text.length() && isBlankOrMark(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            throw FileRefusal.EMPTY_FILE.because("file-empty");
        }
        if (text.chars().anyMatch(sign -> sign < ' ' && sign != '\t' && sign != '\r' && sign != '\n' && sign != '\f')) {
            throw FileRefusal.UNREADABLE_FILE.because("file-binary");
        }
        String start =
                text.substring(first, Math.min(text.length(), first + START)).toLowerCase(Locale.ROOT);
        if (PAGES.stream().anyMatch(start::startsWith)) {
            throw FileRefusal.UNREADABLE_FILE.because("file-xml");
        }
        return text.charAt(first) == '{' || text.charAt(first) == '[' ? Format.GLPI : Format.TABLE;
    }

    private static boolean isBlankOrMark(char sign) {
        return sign <= ' ' && sign != 0 || "\uFEFF\u00EF\u00BB\u00BF".indexOf(sign) >= 0;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
