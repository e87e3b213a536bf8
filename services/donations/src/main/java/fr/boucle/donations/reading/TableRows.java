package fr.boucle.donations.reading;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of a table, sheet by sheet: a title, the header, machines; what is empty, repeats the header or sums up is no machine. */
final class TableRows implements SourceRow.Taker {
    private final Consumer<Columns> headers;
    private final Consumer<RawDevice> machines;
    private final HeaderSearch search;
    private final Set<Integer> read = new LinkedHashSet<>();
    private final Set<Integer> unread = new LinkedHashSet<>();
    private final Map<Integer, Count> counts = new HashMap<>();

    /** What was met in one sheet. */
    static final class Count {
        private long heading;
        private int above;
        private int rows;
        private int totals;

        /** As its reader is told it. */
        Overview.Sheet told(@Nullable String name, boolean read, boolean hidden) {
            return new Overview.Sheet(name, read, hidden, heading, read ? above : 0, rows, totals);
        }
    }

    TableRows(Headings headings, Consumer<Columns> headers, Consumer<RawDevice> machines) {
        this.search = new HeaderSearch(headings);
        this.headers = headers;
        this.machines = machines;
    }

    @Override
    public void row(SourceRow row) {
        Columns known = search.columns(row);
        if (row.isBlank()) {
            return;
        }
        Count count = count(row.sheet());
        if (known == null) {
            look(row, count);
        } else if (TotalRow.is(known, row)) {
            count.totals++;
        } else if (!known.isHeader(row)) {
            count.rows++;
            machines.accept(known.row(row));
        }
    }

    /** What was met in a sheet. */
    Count count(int sheet) {
        return counts.computeIfAbsent(sheet, _ -> new Count());
    }

    private void look(SourceRow row, Count count) {
        boolean found = search.isHeader(row);
        Columns columns = search.columns(row);
        if (found && columns != null) {
            unread.remove(row.sheet());
            read.add(row.sheet());
            count.heading = row.line();
            headers.accept(columns);
        } else {
            unread.add(row.sheet());
            count.above++;
        }
    }

    /** The sheets that have a header. */
    Set<Integer> read() {
        return read;
    }

    /** The sheets that hold something and no header in their first rows. */
    Set<Integer> unread() {
        return unread;
    }

    /** Where no sheet has a header: the row that may have been meant as one. */
    @Nullable
    SourceRow likely() {
        return search.likely();
    }

    /** Whether a cell names no column that is read. */
    boolean isUnknown(String cell) {
        return search.isUnknown(cell);
    }

    /** The rows that sum others up. */
    int totals() {
        return counts.values().stream().mapToInt(count -> count.totals).sum();
    }
}
