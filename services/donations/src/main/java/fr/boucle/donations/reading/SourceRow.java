package fr.boucle.donations.reading;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table as its file has it.
 *
 * @param sheet its sheet's number among those that are read, from 0
 * @param line its line in the sheet or file, from 1
 * @param hidden whether the sheet hides it
 * @param numbers which cells a spreadsheet keeps as numbers
 * @param unkept whether a formula stands in it whose value the workbook does not keep
 */
record SourceRow(int sheet, long line, boolean hidden, List<@Nullable String> cells, BitSet numbers, boolean unkept) {
    private static final long LINES_PER_SHEET = 10_000_000;

    /** The row's place in the whole file: in the first sheet its line. */
    long place() {
        return sheet * LINES_PER_SHEET + line;
    }

    static SourceRow of(long line, List<@Nullable String> cells) {
        return new SourceRow(0, line, false, cells, new BitSet(), false);
    }

    @Nullable
    String cell(int place) {
        return place < cells.size() ? cells.get(place) : null;
    }

    boolean isBlank() {
        return !unkept && cells.stream().allMatch(cell -> cell == null || cell.isBlank());
    }

    /** Hands rows over. */
    interface Taker {
        void row(SourceRow row);
    }
}
