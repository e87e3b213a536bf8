package fr.boucle.redistribution;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How well a device fits a request: its kind among those that serve the need, accessories missing, distance (same commune,
 * same département, beyond), grade, then the longest in stock. Only the workshop's and the household's communes count.
 */
record Fit(Equipment device, int kindRank, int missing, int distance) {
    static final Comparator<Equipment> OLDEST_BEST = Comparator.comparing(Equipment::grade)
            .thenComparing(Equipment::readyAt)
            .thenComparing(Equipment::id);
    static final Comparator<Fit> ORDER = Comparator.comparingInt(Fit::kindRank)
            .thenComparingInt(Fit::missing)
            .thenComparingInt(Fit::distance)
            .thenComparing(Fit::device, OLDEST_BEST);

    static Fit of(Asked asked, Equipment device) {
        return new Fit(
                device,
                kinds(asked).indexOf(device.kind()),
                missing(asked, device.accessories()),
                distance(asked.communeCode(), device.communeCode()));
    }

    boolean serves() {
        return kindRank >= 0;
    }

    /** The kinds that serve a request, the wanted one first. Whoever must carry the device gets one that can be carried. */
    static List<DeviceKind> kinds(Asked asked) {
        if (asked.mobility()) {
            return List.of(asked.kindWanted().isMobile() ? asked.kindWanted() : DeviceKind.LAPTOP);
        }
        return switch (asked.kindWanted()) {
            case LAPTOP -> List.of(DeviceKind.LAPTOP, DeviceKind.ALL_IN_ONE, DeviceKind.DESKTOP);
            case DESKTOP -> List.of(DeviceKind.DESKTOP, DeviceKind.ALL_IN_ONE, DeviceKind.LAPTOP);
            case ALL_IN_ONE -> List.of(DeviceKind.ALL_IN_ONE, DeviceKind.DESKTOP, DeviceKind.LAPTOP);
            case TABLET, SMARTPHONE, SCREEN, PRINTER, MULTIFUNCTION, SERVER, NETWORK, OTHER ->
                List.of(asked.kindWanted());
        };
    }

    static int missing(Asked asked, Set<String> accessories) {
        return (int) asked.accessories().stream()
                .filter(wanted -> !accessories.contains(wanted))
                .count();
    }

    static int distance(String from, String to) {
        if (from.equals(to)) {
            return 0;
        }
        return departement(from).equals(departement(to)) ? 1 : 2;
    }

    static String departement(String communeCode) {
        int length = communeCode.startsWith("97") || communeCode.startsWith("98") ? 3 : 2;
        return communeCode.substring(0, Math.min(length, communeCode.length()));
    }
}
