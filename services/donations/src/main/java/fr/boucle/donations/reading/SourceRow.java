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
 * @param unkept in which cells a formula stands whose value the workbook does not keep
 * @param since1904 whether its workbook counts days from 1904
 */
record SourceRow(
        int sheet,
        long line,
        boolean hidden,
        List<@Nullable String> cells,
        BitSet numbers,
        BitSet unkept,
        boolean since1904) {
    private static final long LINES_PER_SHEET = 10_000_000;

    /** The row's place in the whole file: in the first sheet its line. */
    long place() {
        return sheet * LINES_PER_SHEET + line;
    }

    static SourceRow of(long line, List<@Nullable String> cells) {
        return new SourceRow(0, line, false, cells, new BitSet(), new BitSet(), false);
    }

    @Nullable
    String cell(int place) {
        return place < cells.size() ? cells.get(place) : null;
    }

    boolean isBlank() {
        return unkept.isEmpty() && cells.stream().allMatch(cell -> cell == null || cell.isBlank());
    }

    /** How many of its cells say something. */
    long filled() {
        return cells.stream().filter(cell -> cell != null && !cell.isBlank()).count();
    }

    /** Whether it is a title and heads no columns: one text, at its beginning. */
    boolean isTitle() {
        String first = cell(0);
        return filled() == 1 && first != null && !first.isBlank();
    }

    /** Hands rows over. */
    interface Taker {
        void row(SourceRow row);
    }
}
