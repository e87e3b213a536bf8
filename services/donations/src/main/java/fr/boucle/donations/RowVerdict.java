package fr.boucle.donations;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one row of an inventory.
 *
 * @param identity by which the device is known again: serial and maker, else the owner's tag
 * @param found what is kept, when there is something to keep
 */
record RowVerdict(
        long line,
        Kind kind,
        List<Reason> reasons,
        @Nullable String identity,
        @Nullable Found found) {
    enum Kind {
        ACCEPTED,
        TO_FIX,
        DUPLICATE,
        RECYCLING
    }

    RowVerdict as(Kind other, Reason reason) {
        return new RowVerdict(
                line, other, Stream.concat(Stream.of(reason), reasons.stream()).toList(), identity, found);
    }
}
