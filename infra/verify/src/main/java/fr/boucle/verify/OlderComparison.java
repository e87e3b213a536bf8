package fr.boucle.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares an export with an older one, leaf hash by leaf hash, and says what happened to which entry. It remembers the first
 * difference and a short window after it, never the whole.
 */
final class OlderComparison {
    private static final int WINDOW = 64;
    private static final Hash UNKNOWN = MerkleTree.emptyRoot();

    private final List<Hash> older = new ArrayList<>();
    private final List<Hash> newer = new ArrayList<>();
    private final List<Long> different = new ArrayList<>();
    private long last;
    private long newerSize;
    private long olderSize;

    /** The leaf hashes at the next index; none where that export has ended or its line is damaged. */
    void next(Optional<Hash> inNewer, Optional<Hash> inOlder, long index) {
        boolean differs = inNewer.isPresent() && inOlder.isPresent() && !inNewer.equals(inOlder);
        if (differs) {
            last = index;
            if (different.size() < WINDOW) {
                different.add(index);
            }
        }
        if (!different.isEmpty() && older.size() < WINDOW && newer.size() < WINDOW) {
            inOlder.ifPresent(older::add);
            newer.add(inNewer.orElse(UNKNOWN));
        }
    }

    /** How many entries each export has, told at their ends. */
    void ended(long newerEntries, long olderEntries) {
        newerSize = newerEntries;
        olderSize = olderEntries;
    }

    Faults faults() {
        Faults faults = new Faults();
        if (different.isEmpty()) {
            if (newerSize < olderSize) {
                faults.add(new Fault.DiffersFromOlderExport(newerSize, olderSize - 1, Change.REMOVED));
            }
            return faults;
        }
        long first = different.getFirst();
        if (isReordered(first)) {
            faults.add(new Fault.DiffersFromOlderExport(first, last, Change.REORDERED));
            return faults;
        }
        for (int shift = 1; shift < WINDOW / 2; shift++) {
            if (follows(newer, older, shift)) {
                faults.add(new Fault.DiffersFromOlderExport(first, first + shift - 1, Change.REMOVED));
                return faults;
            }
            if (follows(older, newer, shift)) {
                faults.add(new Fault.DiffersFromOlderExport(first, first + shift - 1, Change.INSERTED));
                return faults;
            }
        }
        different.forEach(index -> faults.add(new Fault.DiffersFromOlderExport(index, index, Change.ALTERED)));
        return faults;
    }

    /** Whether {@code some} goes on as {@code others} does {@code shift} entries later. */
    private static boolean follows(List<Hash> some, List<Hash> others, int shift) {
        int compared = Math.min(some.size(), others.size() - shift);
        for (int i = 0; i < compared; i++) {
            if (!some.get(i).equals(others.get(i + shift))) {
                return false;
            }
        }
        return compared > 0;
    }

    private boolean isReordered(long first) {
        int span = (int) Math.min(WINDOW + 1L, last - first + 1);
        return span <= Math.min(older.size(), newer.size())
                && counted(older.subList(0, span)).equals(counted(newer.subList(0, span)));
    }

    private static Map<Hash, Integer> counted(List<Hash> hashes) {
        Map<Hash, Integer> counts = new HashMap<>();
        hashes.forEach(hash -> counts.merge(hash, 1, Integer::sum));
        return counts;
    }
}
