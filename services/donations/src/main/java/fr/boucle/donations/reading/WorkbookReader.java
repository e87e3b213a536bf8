package fr.boucle.donations.reading;

import fr.boucle.web.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an XLSX workbook, row by row; a formula is refused, for nobody has seen its value. */
final class WorkbookReader {
    private static final long MAX_UNPACKED = 400L * 1024 * 1024;
    private static final long MAX_STRINGS = 100L * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;

    private WorkbookReader() {}

    static void read(Path path, InventoryFile.Rows rows) throws IOException {
        checkSize(path);
        try {
            stream(path, rows);
        } catch (ExcelReaderException | XMLStreamException _) {
            throw unreadable();
        }
    }

    /** The library lets its parser's exception through without saying so. */
    private static void stream(Path path, InventoryFile.Rows rows) throws IOException, XMLStreamException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            sheet.forEach(row -> rows.row(row.getRowNum(), cells(row)));
        }
    }

    private static List<@Nullable String> cells(Row row) {
        List<@Nullable String> cells = new ArrayList<>();
        for (int place = 0; place < row.getCellCount(); place++) {
            var _ = cells.add(text(row, place));
        }
        return cells;
    }

    private static @Nullable String text(Row row, int place) {
        Cell cell = row.getOptionalCell(place).orElse(null);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            throw new Refusal(
                    FileRefusal.FORMULA_CELL,
                    "Cell " + cell.getAddress() + " is a formula: paste the values in its place, or save as CSV.");
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell)
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.matches("(?i).*(d|m).*y.*|.*y.*(d|m).*");
    }

    /** Unpacks once without keeping anything, counting: what an archive says of its own size may be a lie. */
    private static void checkSize(Path path) throws IOException {
        long total = 0;
        try (ZipFile archive = new ZipFile(path.toFile())) {
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                long limit = entry.getName().contains("sharedStrings") ? MAX_STRINGS : MAX_UNPACKED;
                total += size(archive, entry, Math.min(limit, MAX_UNPACKED - total));
            }
            if (archive.getEntry("xl/workbook.xml") == null) {
                throw unreadable();
            }
        } catch (ZipException e) {
            throw unreadable();
        }
    }

    private static long size(ZipFile archive, ZipEntry entry, long limit) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        try (InputStream in = archive.getInputStream(entry)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
                if (size > limit) {
                    throw new Refusal(
                            FileRefusal.SUSPICIOUS_ARCHIVE,
                            "The workbook unpacks to more than 400 MB (100 MB of texts): save it as CSV, or in parts.");
                }
            }
        }
        return size;
    }

    private static Refusal unreadable() {
        return new Refusal(
                FileRefusal.UNREADABLE_FILE, "This is no XLSX workbook, or a damaged one; XLS and ODS are not read.");
    }
}
