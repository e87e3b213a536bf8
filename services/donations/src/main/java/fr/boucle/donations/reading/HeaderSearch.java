package fr.boucle.donations.reading;

import org.jspecify.annotations.Nullable;

/** Looks for the header of each sheet in its first rows, below titles and the headings of groups. */
final class HeaderSearch {
    private static final int SEARCHED = 20;

    private final Headings headings;
    private @Nullable Columns columns;
    private @Nullable SourceRow above;
    private @Nullable SourceRow likely;
    private int sheet;
    private int searched;

    HeaderSearch(Headings headings) {
        this.headings = headings;
    }

    /** The columns of the sheet that a row is in, once its header was met. */
    @Nullable
    Columns columns(SourceRow row) {
        if (row.sheet() != sheet) {
            sheet = row.sheet();
            columns = null;
            above = null;
            searched = 0;
        }
        return columns;
    }

    /** Of the rows that were looked at, the one with the most cells: where no header was met, it may have been meant as one. */
    @Nullable
    SourceRow likely() {
        return likely;
    }

    boolean isUnknown(String cell) {
        return headings.field(cell).isEmpty();
    }

    /** Whether a row is the header that its sheet had not yet. */
    boolean isHeader(SourceRow row) {
        if (row.isBlank() || searched >= SEARCHED) {
            return false;
        }
        searched++;
        if (likely == null || row.filled() > likely.filled()) {
            likely = row;
        }
        columns = Columns.of(row, above, headings).orElse(null);
        above = row;
        return columns != null;
    }
}
