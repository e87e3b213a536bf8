package fr.boucle.donations.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a sheet as it is gathered, cell by cell. */
final class GatheredRow {
    private final int line;
    private final boolean hidden;
    private final List<@Nullable String> cells = new ArrayList<>();
    private final BitSet numbers = new BitSet();
    private final BitSet unkept = new BitSet();

    GatheredRow(int line, boolean hidden) {
        this.line = line;
        this.hidden = hidden;
    }

    /** Where a cell stands that does not say it: behind the last one. */
    CellPlace next() {
        return new CellPlace(cells.size(), line);
    }

    void put(int column, @Nullable String text) {
        while (cells.size() <= column) {
            cells.add(null);
        }
        cells.set(column, text);
    }

    /** The sheet keeps the cell as a number. */
    void isNumber(int column) {
        numbers.set(column);
    }

    /** A formula stands in the cell whose value the workbook does not keep. */
    void isUnkept(int column) {
        unkept.set(column);
    }

    /** The whole row, with what merges from above fill. */
    SourceRow whole(int sheet, Merges merges, boolean since1904) {
        int widest = merges.widest(line);
        for (int column = 0; column <= Math.max(cells.size() - 1, widest); column++) {
            String own = column < cells.size() ? cells.get(column) : null;
            put(column, merges.text(line, column, own));
        }
        return new SourceRow(sheet, line, hidden, cells, numbers, unkept, since1904);
    }
}
