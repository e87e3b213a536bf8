package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.delegation.Cursor;
import java.time.LocalDate;
import java.util.UUID;

/** Where a batch of lines ends: lines stand by their day, then by their id. */
record LineCursor(LocalDate day, UUID line) {
    static final LineCursor FIRST = new LineCursor(ListLines.FIRST_DAY, Cursor.START);

    static LineCursor of(LineRows.Row line) {
        return new LineCursor(line.lineDate(), line.id());
    }
}
