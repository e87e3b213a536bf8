package fr.boucle.redistribution.endowment;

import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;

/**
 * How many devices of a kind structures may be promised now.
 *
 * @param waiting households whose request for the kind waits
 * @param promised to structures, not handed over yet
 * @param kept for programmes
 * @param room how many may still be promised to structures
 */
@Serdeable
record Room(DeviceKind kind, long inStock, long waiting, long promised, long kept, long room) {
    private static final int PERCENT = 100;

    /** While households wait for the kind, at most the share of what is there or promised; else all that no programme keeps. */
    static Room of(RoomRows.Count count, long kept, int sharePercent) {
        long free = Math.max(0, count.inStock() - kept);
        long shared = (count.inStock() + count.promised()) * sharePercent / PERCENT - count.promised();
        long room = count.waiting() == 0 ? free : Math.max(0, Math.min(free, shared));
        return new Room(count.kind(), count.inStock(), count.waiting(), count.promised(), kept, room);
    }
}
