package fr.boucle.verify;

import org.jspecify.annotations.Nullable;

/** Checks what an entry says of its own place, and that no entry is dated before the one it follows. */
final class HeadOrder {
    private final Faults faults;
    private @Nullable RecordedAt previous;
    private long previousIndex;

    HeadOrder(Faults faults) {
        this.faults = faults;
    }

    void check(long index, EntryHead head) {
        if (head.index() != EntryHead.NO_INDEX && head.index() != index) {
            faults.add(new Fault.IndexContradicted(index, head.index()));
        }
        RecordedAt before = previous;
        if (before != null && head.recordedAt().isBefore(before)) {
            faults.add(new Fault.BackDated(index, head.recordedAt().toString(), previousIndex, before.toString()));
        }
        previous = head.recordedAt();
        previousIndex = index;
    }
}
