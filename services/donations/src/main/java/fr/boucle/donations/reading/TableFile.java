package fr.boucle.donations.reading;

import fr.boucle.web.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table in a file, that can be read more than once. */
final class TableFile implements AutoCloseable {
    private static final int MOST_NAME = 31;
    private static final int MOST_CELLS = 8;

    private final @Nullable Workbook workbook;
    private final @Nullable TextTable text;
    private final Limits limits = new Limits();

    private TableFile(@Nullable Workbook workbook, @Nullable TextTable text) {
        this.workbook = workbook;
        this.text = text;
    }

    static TableFile open(InventoryFile file, Headings headings) throws IOException {
        return file.format() == InventoryFile.Format.WORKBOOK
                ? new TableFile(Workbook.open(file.path()), null)
                : new TableFile(null, TextTable.at(file.path(), headings));
    }

    void rows(SourceRow.Taker rows) throws IOException {
        if (workbook != null) {
            workbook.read(limits, rows);
        } else if (text != null) {
            text.read(limits, rows);
        }
    }

    /** What is said of the file as a whole: the sheets that were not read, and the sums. */
    List<Reason> notes(TableRows told) {
        if (told.read().isEmpty()) {
            throw headless(told.likely());
        }
        List<Reason> notes = new ArrayList<>();
        Workbook book = workbook;
        if (book != null) {
            for (int sheet : told.unread()) {
                notes.add(sheet("sheet-not-read", book.nameOf(sheet)));
            }
            for (Workbook.Sheet sheet : book.sheets()) {
                if (sheet.hidden()) {
                    notes.add(sheet("sheet-hidden", sheet.name()));
                }
            }
        }
        if (told.totals() > 0) {
            notes.add(Reason.of("totals-left-out", Map.of("number", Integer.toString(told.totals()))));
        }
        return notes;
    }

    /** Says what stands where the headings should: whoever sent it can say what those words mean. */
    private static Refusal headless(@Nullable SourceRow row) {
        List<String> cells = row == null
                ? List.of()
                : row.cells().stream()
                        .filter(cell -> cell != null && !cell.isBlank() && !PersonalTrace.isIn(cell))
                        .limit(MOST_CELLS)
                        .map(cell -> Texts.cut(String.valueOf(cell).strip(), MOST_NAME))
                        .toList();
        return row == null || cells.isEmpty()
                ? FileRefusal.UNKNOWN_HEADERS.because("headers-unknown")
                : FileRefusal.UNKNOWN_HEADERS.because(
                        "headers-unknown-row",
                        Map.of("line", Long.toString(row.line()), "cells", String.join(" · ", cells)));
    }

    private static Reason sheet(String slug, @Nullable String name) {
        String shown = name == null || PersonalTrace.isIn(name) ? "?" : Texts.cut(name, MOST_NAME);
        return Reason.of(slug, Map.of("sheet", shown));
    }

    @Override
    public void close() throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }
}
