package fr.boucle.redistribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Proposes a device to each request in priority order: the same queue and stock always give the same proposals. Devices lie
 * on shelves by kind and accessories, sorted by place, so a request looks at the few shelves that fit it best, from the
 * nearest place outwards.
 */
final class Matching {
    private final Map<DeviceKind, Map<String, Shelf>> shelves = new HashMap<>();
    private final Set<String> places = new TreeSet<>();
    private final Map<String, List<List<String>>> rings = new HashMap<>();
    private final Distances distances;

    private Matching(Collection<Equipment> stock, Distances distances) {
        this.distances = distances;
        for (Equipment device : stock) {
            boolean _ = places.add(device.communeCode());
            shelves.computeIfAbsent(device.kind(), _ -> new TreeMap<>())
                    .computeIfAbsent(Codes.join(device.accessories()), _ -> new Shelf(device.accessories()))
                    .add(device);
        }
    }

    /** The device proposed to each request, for the requests to which one can be. */
    static Map<UUID, Equipment> propose(List<Standing> queue, Collection<Equipment> stock, Distances distances) {
        Matching matching = new Matching(stock, distances);
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
        Optional<Equipment> taken = Fit.kinds(asked).stream()
                .filter(shelves::containsKey)
                .findFirst()
                .map(kind -> nearest(
                        asked,
                        fittest(asked, shelves.getOrDefault(kind, Map.of()).values())));
        taken.ifPresent(this::remove);
        return taken;
    }

    /** The shelves that fit equally well, and better than the others. */
    private static List<Shelf> fittest(Asked asked, Collection<Shelf> shelves) {
        int best =
                shelves.stream().mapToInt(shelf -> shelf.unfitness(asked)).min().orElseThrow();
        return shelves.stream().filter(shelf -> shelf.unfitness(asked) == best).toList();
    }

    private Equipment nearest(Asked asked, List<Shelf> fittest) {
        for (List<String> ring : rings.computeIfAbsent(asked.communeCode(), this::ringsAround)) {
            Optional<Equipment> best = ring.stream()
                    .flatMap(place -> fittest.stream().flatMap(shelf -> shelf.bestAt(place).stream()))
                    .min(Fit.OLDEST_BEST);
            if (best.isPresent()) {
                return best.get();
            }
        }
        throw new IllegalStateException("a shelf is empty");
    }

    /** The places of the stock around a commune, those equally far together, the nearest first. */
    private List<List<String>> ringsAround(String communeCode) {
        Map<Integer, List<String>> byDistance = new TreeMap<>();
        for (String place : places) {
            boolean _ = byDistance
                    .computeIfAbsent(distances.steps(communeCode, place), _ -> new ArrayList<>())
                    .add(place);
        }
        return List.copyOf(byDistance.values());
    }

    private void remove(Equipment device) {
        shelves.computeIfPresent(device.kind(), (_, ofKind) -> {
            ofKind.computeIfPresent(Codes.join(device.accessories()), (_, shelf) -> {
                shelf.remove(device);
                return shelf.isEmpty() ? null : shelf;
            });
            return ofKind.isEmpty() ? null : ofKind;
        });
    }
}
