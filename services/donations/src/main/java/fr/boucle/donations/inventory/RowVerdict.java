package fr.boucle.donations.inventory;

import fr.boucle.donations.reading.Reason;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one row of an inventory.
 *
 * @param identity by which the device is known again: serial and maker, else the owner's tag
 * @param found what is kept, when there is something to keep
 * @param updates the device listed before that the row tells something new of
 */
record RowVerdict(
        long line,
        Kind kind,
        List<Reason> reasons,
        @Nullable String identity,
        @Nullable Found found,
        @Nullable UUID updates) {
    enum Kind {
        ACCEPTED,
        TO_FIX,
        DUPLICATE,
        RECYCLING
    }

    static RowVerdict toFix(long line, List<Reason> reasons) {
        return new RowVerdict(line, Kind.TO_FIX, reasons, null, null, null);
    }

    RowVerdict duplicate(Reason reason, @Nullable UUID updated) {
        return new RowVerdict(
                line,
                Kind.DUPLICATE,
                Stream.concat(Stream.of(reason), reasons.stream()).toList(),
                identity,
                found,
                updated);
    }
}
