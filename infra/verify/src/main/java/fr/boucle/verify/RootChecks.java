package fr.boucle.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares, in one pass, the growing tree of an export with the checkpoints of all sizes. They give the interval. */
final class RootChecks {
    private final CompactRange range = new CompactRange();
    private final List<Checkpoint> bySize;
    private final List<Checkpoint> matching = new ArrayList<>();
    private final List<Fault.RootMismatch> failing = new ArrayList<>();
    private final List<Checkpoint> failingCheckpoints = new ArrayList<>();
    private int next;
    private boolean broken;

    RootChecks(List<Checkpoint> checkpoints) {
        bySize = checkpoints.stream()
                .distinct()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList();
        compareAtThisSize();
    }

    void append(Hash leafHash) {
        if (!broken) {
            range.append(leafHash);
            compareAtThisSize();
        }
    }

    /** An entry's hash is not known: no later root can be computed. */
    void breakOff() {
        broken = true;
    }

    /** How many checkpoints the tree matched. */
    int matches() {
        return matching.size();
    }

    /** What the checkpoints say, once the whole export was appended. */
    Faults faults() {
        Faults faults = new Faults();
        for (int i = 1; i < bySize.size(); i++) {
            if (bySize.get(i).size() == bySize.get(i - 1).size()) {
                faults.add(new Fault.Forked(bySize.get(i - 1), bySize.get(i)));
            }
        }
        if (!failing.isEmpty()) {
            faults.add(failing.getFirst());
            signedAgainAfter(failingCheckpoints.getFirst(), faults);
        }
        if (!broken && next < bySize.size()) {
            faults.add(new Fault.Missing(range.size(), bySize.getLast().size() - 1));
        }
        return faults;
    }

    /** The export matches a newer checkpoint but not an older one: the register signed two histories. */
    private void signedAgainAfter(Checkpoint older, Faults faults) {
        matching.stream()
                .filter(newer -> newer.size() > older.size())
                .findFirst()
                .ifPresent(newer -> faults.add(new Fault.Forked(older, newer)));
    }

    private void compareAtThisSize() {
        while (next < bySize.size() && bySize.get(next).size() == range.size()) {
            Checkpoint checkpoint = bySize.get(next++);
            Hash root = range.root();
            if (root.equals(checkpoint.root())) {
                matching.add(checkpoint);
            } else {
                long known = matching.stream()
                        .mapToLong(Checkpoint::size)
                        .filter(size -> size < checkpoint.size())
                        .max()
                        .orElse(0);
                failing.add(new Fault.RootMismatch(known, checkpoint.size(), checkpoint.root(), root));
                failingCheckpoints.add(checkpoint);
            }
        }
    }
}
