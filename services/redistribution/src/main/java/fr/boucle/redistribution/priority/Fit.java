package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.redistribution.territory.Distances;
import java.util.Comparator;
import java.util.Set;

/**
 * How well a device fits a request: its kind among those that serve the need, accessible equipment to whom needs it and to
 * nobody else while others are there, accessories missing, distance in steps of ten kilometres, grade, then the longest in
 * stock.
 *
 * @param mismatch 1 where accessible equipment is needed and missing, or there and not needed
 */
record Fit(Equipment device, int kindRank, int mismatch, int missing, int distance) {
    static final Comparator<Equipment> OLDEST_BEST = Comparator.comparing(Equipment::grade)
            .thenComparing(Equipment::readyAt)
            .thenComparing(Equipment::id);
    static final Comparator<Fit> ORDER = Comparator.comparingInt(Fit::kindRank)
            .thenComparingInt(Fit::mismatch)
            .thenComparingInt(Fit::missing)
            .thenComparingInt(Fit::distance)
            .thenComparing(Fit::device, OLDEST_BEST);

    static Fit of(Asked asked, Equipment device, Distances distances) {
        return new Fit(
                device,
                asked.servedBy().indexOf(device.kind()),
                mismatch(asked, device.accessories()),
                missing(asked, device.accessories()),
                distances.steps(asked.communeCode(), device.communeCode()));
    }

    static boolean serves(Asked asked, Equipment device) {
        return asked.servedBy().contains(device.kind());
    }

    static int mismatch(Asked asked, Set<String> accessories) {
        return asked.accessibleEquipment() == AccessibleEquipment.isAmong(accessories) ? 0 : 1;
    }

    static int missing(Asked asked, Set<String> accessories) {
        return (int) asked.accessories().stream()
                .filter(wanted -> !accessories.contains(wanted))
                .count();
    }
}
