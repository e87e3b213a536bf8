package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.delegation.Cursor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of lines ends: lines stand by their day, then by their id. */
record LineCursor(LocalDate day, UUID line) {
    static final LineCursor FIRST = new LineCursor(ListLines.FIRST_DAY, Cursor.START);
    static final LineCursor LAST = new LineCursor(ListLines.LAST_DAY, new UUID(-1, -1));

    private static final int DAY_LENGTH = 10;

    static LineCursor of(@Nullable String text, LineCursor otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return new LineCursor(
                    LocalDate.parse(text.substring(0, DAY_LENGTH)), UUID.fromString(text.substring(DAY_LENGTH + 1)));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException _) {
            throw new Refusal(CommonRefusal.MALFORMED, "after is the cursor of the Link header, unchanged.");
        }
    }

    static LineCursor of(LineView line) {
        return new LineCursor(line.lineDate(), line.lineId());
    }

    static LineCursor of(LineRows.Row line) {
        return new LineCursor(line.lineDate(), line.id());
    }

    @Override
    public String toString() {
        return day + "_" + line;
    }
}
