package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.stock.AccessibleEquipment;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.redistribution.territory.Distances;
import fr.boucle.values.DeviceKind;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How well a device fits a request: its kind among those that serve the need, accessible equipment to whom needs it and to
 * nobody else while others are there, accessories missing, distance in steps of ten kilometres, grade, then the longest in
 * stock.
 *
 * @param mismatch 1 where accessible equipment is needed and missing, or there and not needed
 */
public record Fit(Equipment device, int kindRank, int mismatch, int missing, int distance) {
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
                kinds(asked).indexOf(device.kind()),
                mismatch(asked, device.accessories()),
                missing(asked, device.accessories()),
                distances.steps(asked.communeCode(), device.communeCode()));
    }

    static boolean serves(Asked asked, Equipment device) {
        return kinds(asked).contains(device.kind());
    }

    /** Whether a person may decide it: what serves, and the kind asked for even where the rule would not give it. */
    public static boolean mayServe(Asked asked, Equipment device) {
        return serves(asked, device) || device.kind() == asked.kindWanted();
    }

    /** The kinds that serve a request, the wanted one first. Whoever must carry the device gets one that can be carried. */
    public static List<DeviceKind> kinds(Asked asked) {
        if (asked.mobility()) {
            return List.of(isMobile(asked.kindWanted()) ? asked.kindWanted() : DeviceKind.LAPTOP);
        }
        return switch (asked.kindWanted()) {
            case LAPTOP -> List.of(DeviceKind.LAPTOP, DeviceKind.ALL_IN_ONE, DeviceKind.DESKTOP);
            case DESKTOP -> List.of(DeviceKind.DESKTOP, DeviceKind.ALL_IN_ONE, DeviceKind.LAPTOP);
            case ALL_IN_ONE -> List.of(DeviceKind.ALL_IN_ONE, DeviceKind.DESKTOP, DeviceKind.LAPTOP);
            case TABLET, SMARTPHONE, SCREEN, PRINTER, MULTIFUNCTION, SERVER, NETWORK, OTHER ->
                List.of(asked.kindWanted());
        };
    }

    private static boolean isMobile(DeviceKind kind) {
        return switch (kind) {
            case LAPTOP, TABLET, SMARTPHONE -> true;
            case DESKTOP, ALL_IN_ONE, SCREEN, PRINTER, MULTIFUNCTION, SERVER, NETWORK, OTHER -> false;
        };
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
