package fr.boucle.donations.reading;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded inventory on disk for as long as it is read, and not longer: it may hold names that are never to be kept.
 *
 * @param path a temporary file; {@link #close} deletes it
 */
public record InventoryFile(Path path, Format format) implements AutoCloseable {
    private static final int HEAD = 4096;
    private static final long MAX_BYTES = 200L * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;

    public enum Format {
        GLPI,
        TABLE,
        WORKBOOK
    }

    /** Takes one row of cells. */
    public interface Rows {
        void row(long line, List<@Nullable String> cells);
    }

    /** Hands each machine over, understood. */
    public void machines(LocalDate today, Consumer<ReadRow> machines) throws IOException {
        if (format == Format.GLPI) {
            GlpiReader.read(path, raw -> machines.accept(ReadRow.of(raw, today, false)));
        } else {
            cells(new TableRows(today, machines));
        }
    }

    /** Hands each row over as the file has it, its header first; of a GLPI inventory, what names each machine. */
    public void rows(Rows rows) throws IOException {
        if (format == Format.GLPI) {
            rows.row(0, List.of("Machine", "Type", "Fabricant", "Modèle", "Numéro de série"));
            GlpiReader.read(path, machine -> rows.row(machine.line(), machine.summary()));
        } else {
            cells(rows);
        }
    }

    private void cells(Rows rows) throws IOException {
        if (format == Format.WORKBOOK) {
            WorkbookReader.read(path, rows);
        } else {
            TableReader.read(path, rows);
        }
    }

    /** Copies an upload aside, counting its bytes, and looks at what it is. */
    public static InventoryFile take(InputStream upload) {
        try {
            Path path = Files.createTempFile("inventory", ".tmp");
            try {
                copy(upload, path);
                return new InventoryFile(path, look(path));
            } catch (IOException | Refusal e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream upload, Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] chunk = new byte[CHUNK];
            long total = 0;
            for (int read = upload.read(chunk); read >= 0; read = upload.read(chunk)) {
                total += read;
                if (total > MAX_BYTES) {
                    throw new Refusal(
                            CommonRefusal.TOO_LARGE,
                            "An inventory has at most " + MAX_BYTES + " bytes. Send it in parts.");
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
        int first = 0;
        while (first < head.length && isBlankOrMark(head[first])) {
            first++;
        }
        if (first == head.length) {
            throw new Refusal(
                    FileRefusal.EMPTY_FILE, "Send a GLPI inventory (JSON), a CSV or an XLSX with a header row.");
        }
        if (head.length > 1 && head[0] == 'P' && head[1] == 'K') {
            return Format.WORKBOOK;
        }
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n') {
                throw new Refusal(
                        FileRefusal.UNREADABLE_FILE,
                        "This is a binary file. Send GLPI JSON, CSV or XLSX; XLS and ODS are not read.");
            }
        }
        return head[first] == '{' || head[first] == '[' ? Format.GLPI : Format.TABLE;
    }

    private static boolean isBlankOrMark(byte b) {
        return b == ' '
                || b == '\t'
                || b == '\r'
                || b == '\n'
                || b == (byte) 0xEF
                || b == (byte) 0xBB
                || b == (byte) 0xBF;
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
