package fr.boucle.redistribution;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Proposes a device to each request in priority order: the same queue and stock always give the same proposals. Devices lie
 * in sorted shelves by kind, accessories and place, so a request looks at the first of a few shelves and a device leaves
 * three of them: n log n over all.
 */
final class Matching {
    private final Map<DeviceKind, Map<String, Shelf>> shelves = new HashMap<>();

    private Matching(Collection<Equipment> stock) {
        for (Equipment device : stock) {
            shelves.computeIfAbsent(device.kind(), _ -> new TreeMap<>())
                    .computeIfAbsent(Codes.join(device.accessories()), _ -> new Shelf(device.accessories()))
                    .add(device);
        }
    }

    /** Devices of one kind with the same accessories. */
    private record Shelf(
            Set<String> accessories,
            NavigableSet<Equipment> all,
            Map<String, NavigableSet<Equipment>> byDepartement,
            Map<String, NavigableSet<Equipment>> byCommune) {
        private static final NavigableSet<Equipment> NOWHERE = Collections.emptyNavigableSet();

        Shelf(Set<String> accessories) {
            this(accessories, new TreeSet<>(Fit.OLDEST_BEST), new HashMap<>(), new HashMap<>());
        }

        void add(Equipment device) {
            boolean _ = all.add(device);
            boolean _ = byDepartement
                    .computeIfAbsent(Fit.departement(device.communeCode()), _ -> new TreeSet<>(Fit.OLDEST_BEST))
                    .add(device);
            boolean _ = byCommune
                    .computeIfAbsent(device.communeCode(), _ -> new TreeSet<>(Fit.OLDEST_BEST))
                    .add(device);
        }

        void remove(Equipment device) {
            boolean _ = all.remove(device);
            boolean _ =
                    place(byDepartement, Fit.departement(device.communeCode())).remove(device);
            boolean _ = place(byCommune, device.communeCode()).remove(device);
        }

        Equipment nearest(String communeCode) {
            NavigableSet<Equipment> near = place(byCommune, communeCode);
            if (near.isEmpty()) {
                near = place(byDepartement, Fit.departement(communeCode));
            }
            return near.isEmpty() ? all.first() : near.first();
        }

        private static NavigableSet<Equipment> place(Map<String, NavigableSet<Equipment>> places, String code) {
            return places.getOrDefault(code, NOWHERE);
        }
    }

    /** The device proposed to each request, for the requests to which one can be. */
    static Map<UUID, Equipment> propose(List<Standing> queue, Collection<Equipment> stock) {
        Matching matching = new Matching(stock);
        Map<UUID, Equipment> proposals = new HashMap<>();
        for (Standing standing : queue) {
            if (matching.shelves.isEmpty()) {
                return proposals;
            }
            matching.take(standing.asked())
                    .ifPresent(device -> proposals.put(standing.asked().id(), device));
        }
        return proposals;
    }

    private Optional<Equipment> take(Asked asked) {
        for (DeviceKind kind : Fit.kinds(asked)) {
            Map<String, Shelf> ofKind = shelves.get(kind);
            if (ofKind != null) {
                Equipment best = ofKind.values().stream()
                        .map(shelf -> Fit.of(asked, shelf.nearest(asked.communeCode())))
                        .min(Fit.ORDER)
                        .orElseThrow()
                        .device();
                remove(ofKind, best);
                return Optional.of(best);
            }
        }
        return Optional.empty();
    }

    private void remove(Map<String, Shelf> ofKind, Equipment device) {
        String accessories = Codes.join(device.accessories());
        Shelf shelf = ofKind.get(accessories);
        if (shelf == null) {
            throw new IllegalStateException("a shelf is gone");
        }
        shelf.remove(device);
        if (shelf.all().isEmpty()) {
            ofKind.remove(accessories);
        }
        if (ofKind.isEmpty()) {
            shelves.remove(device.kind());
        }
    }
}
