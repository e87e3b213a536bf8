package fr.boucle.donations.reading;

import fr.boucle.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of a table: the first names the columns, each other is a machine. */
final class TableRows implements InventoryFile.Rows {
    private final LocalDate today;
    private final Consumer<ReadRow> machines;
    private @Nullable Columns columns;

    TableRows(LocalDate today, Consumer<ReadRow> machines) {
        this.today = today;
        this.machines = machines;
    }

    @Override
    public void row(long line, List<@Nullable String> cells) {
        if (columns == null) {
            columns = Columns.of(cells)
                    .orElseThrow(
                            () -> new Refusal(
                                    FileRefusal.UNKNOWN_HEADERS,
                                    "The first row names the columns: at least a serial number or asset tag, and a type or model."));
        } else {
            machines.accept(ReadRow.of(columns.row(line, cells), today, columns.snipeIt()));
        }
    }
}
