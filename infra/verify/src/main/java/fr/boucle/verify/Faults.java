package fr.boucle.verify;

import java.util.ArrayList;
import java.util.List;

/** The faults found so far: the first hundred are kept, the rest counted, so that a wrecked export stays readable. */
final class Faults {
    private static final int KEPT = 100;

    private final List<Fault> kept = new ArrayList<>();
    private long more;

    void add(Fault fault) {
        if (kept.size() < KEPT) {
            kept.add(fault);
        } else {
            more++;
        }
    }

    void addAll(Faults others) {
        others.kept.forEach(this::add);
        more += others.more;
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    Verdict.Tampered verdict() {
        return new Verdict.Tampered(kept, more);
    }
}
