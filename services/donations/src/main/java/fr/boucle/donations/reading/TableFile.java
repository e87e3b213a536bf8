package fr.boucle.donations.reading;

import fr.boucle.web.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A table in a file, that can be read more than once. */
final class TableFile implements AutoCloseable {
    private static final int MOST_NAME = 31;
    private static final int MOST_CELLS = 8;

    private final @Nullable Workbook workbook;
    private final @Nullable TextTable text;
    private final Limits limits = new Limits();

    private final @Nullable String only;

    private TableFile(@Nullable Workbook workbook, @Nullable TextTable text, @Nullable String only) {
        this.workbook = workbook;
        this.text = text;
        this.only = only;
    }

    static TableFile open(InventoryFile file, Headings headings) throws IOException {
        return file.format() == InventoryFile.Format.WORKBOOK
                ? new TableFile(Workbook.open(file.path()), null, file.sheet())
                : new TableFile(null, TextTable.at(file.path(), headings), null);
    }

    void rows(SourceRow.Taker rows) throws IOException {
        if (workbook != null) {
            workbook.read(limits, only, rows);
        } else if (text != null) {
            text.read(limits, rows);
        }
    }

    /** What is said of the file as a whole: the sheets that were not read, and the sums. */
    List<Reason> notes(TableRows told) {
        if (told.read().isEmpty()) {
            throw headless(told.likely(), told::isUnknown);
        }
        List<Reason> notes = new ArrayList<>();
        Workbook book = workbook;
        if (book != null) {
            for (int sheet : told.unread()) {
                notes.add(sheet("sheet-not-read", book.nameOf(sheet)));
            }
            for (Workbook.Sheet sheet : book.sheets()) {
                if (sheet.hidden() && only == null) {
                    notes.add(sheet("sheet-hidden", sheet.name()));
                }
            }
        }
        if (told.totals() > 0) {
            notes.add(Reason.of("totals-left-out", Map.of("number", Integer.toString(told.totals()))));
        }
        return notes;
    }

    /** Each sheet, or the one table: whether it was read, and from where. */
    List<Overview.Sheet> sheets(TableRows told) {
        Workbook book = workbook;
        if (book == null) {
            return List.of(told.count(0).told(null, true, false));
        }
        List<Overview.Sheet> sheets = new ArrayList<>();
        for (int number = 0; number < book.sheets().size(); number++) {
            Workbook.Sheet sheet = book.sheets().get(number);
            sheets.add(told.count(number).told(shown(sheet.name()), told.read().contains(number), sheet.hidden()));
        }
        return sheets;
    }

    private static String shown(@Nullable String name) {
        return name == null || PersonalTrace.isIn(name) ? "?" : Texts.cut(name, MOST_NAME);
    }

    /** Says what stands where the headings should and is none that we know: whoever sent it can say what those words mean. */
    private static Refusal headless(@Nullable SourceRow row, Predicate<String> isUnknown) {
        List<String> cells = row == null
                ? List.of()
                : row.cells().stream()
                        .filter(cell ->
                                cell != null && !cell.isBlank() && !PersonalTrace.isIn(cell) && isUnknown.test(cell))
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
        return Reason.of(slug, Map.of("sheet", shown(name)));
    }

    @Override
    public void close() throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }
}
