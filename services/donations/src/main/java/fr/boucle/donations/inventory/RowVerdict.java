package fr.boucle.donations.inventory;

import fr.boucle.donations.reading.Doubt;
import fr.boucle.donations.reading.ReadRow;
import fr.boucle.donations.reading.Reason;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one row of an inventory.
 *
 * @param read what was understood of it, and which questions it leaves open
 * @param found what is kept, when there is something to keep
 * @param updates the device listed before that the row tells something new of, or that comes back by it
 */
record RowVerdict(
        ReadRow read,
        VerdictKind kind,
        List<Reason> reasons,
        @Nullable Found found,
        @Nullable UUID updates) {

    static RowVerdict toFix(ReadRow read) {
        return new RowVerdict(
                read,
                VerdictKind.TO_FIX,
                Stream.concat(read.toFix().stream(), read.left().stream()).toList(),
                null,
                null);
    }

    /** The row's place in the file. */
    long line() {
        return read.line();
    }

    /** By which the device is known again: serial and maker, else the owner's tag; none while it is to be mended. */
    @Nullable
    String identity() {
        return kind == VerdictKind.TO_FIX ? null : read.understood().name().identity();
    }

    /** By which it is known again if it was parted before from the one with its serial. */
    @Nullable
    String identityApart() {
        return kind == VerdictKind.TO_FIX ? null : read.understood().name().identityApart();
    }

    RowVerdict duplicate(Reason reason, @Nullable UUID updated) {
        return new RowVerdict(read, VerdictKind.DUPLICATE, first(reason), found, updated);
    }

    /** A device that its owner had taken back is listed again. */
    RowVerdict again(Reason reason, UUID device) {
        return new RowVerdict(read, kind, first(reason), found, device);
    }

    /** Whether it is to be listed as a device that nobody listed before. */
    boolean isNew() {
        return updates == null && (kind == VerdictKind.ACCEPTED || kind == VerdictKind.RECYCLING);
    }

    /** Whether it is a device that was given and came back: a file of its own, with the history of the one before. */
    boolean isBack() {
        return updates != null && read.understood().name().isBack();
    }

    /** The same with one more thing to be looked at. */
    RowVerdict noting(Doubt doubt) {
        return new RowVerdict(
                read.withDoubts(
                        Stream.concat(read.doubts().stream(), Stream.of(doubt)).toList()),
                kind,
                first(doubt.reason()),
                found,
                updates);
    }

    /** The same with one thing to be settled first. */
    RowVerdict asking(Doubt doubt) {
        return toFix(read.withDoubts(
                Stream.concat(Stream.of(doubt), read.doubts().stream()).toList()));
    }

    private List<Reason> first(Reason reason) {
        return Stream.concat(Stream.of(reason), reasons.stream()).toList();
    }
}
