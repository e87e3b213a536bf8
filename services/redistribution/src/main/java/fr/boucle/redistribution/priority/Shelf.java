package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.stock.Equipment;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Devices of one kind with the same accessories, sorted by place. */
record Shelf(Set<String> accessories, Map<String, NavigableSet<Equipment>> byCommune) {
    Shelf(Set<String> accessories) {
        this(accessories, new HashMap<>());
    }

    void add(Equipment device) {
        byCommune
                .computeIfAbsent(device.communeCode(), _ -> new TreeSet<>(Fit.OLDEST_BEST))
                .add(device);
    }

    void remove(Equipment device) {
        byCommune.computeIfPresent(device.communeCode(), (_, devices) -> {
            devices.remove(device);
            return devices.isEmpty() ? null : devices;
        });
    }

    /** The best device of each place. */
    Stream<Equipment> best() {
        return byCommune.values().stream().map(NavigableSet::first);
    }

    boolean isEmpty() {
        return byCommune.isEmpty();
    }

    /** What of a fit is the same for the whole shelf, as one number: the less the better. */
    int unfitness(Asked asked) {
        return Fit.mismatch(asked, accessories) * (asked.accessories().size() + 1) + Fit.missing(asked, accessories);
    }
}
