package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.reference.Codes;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.redistribution.territory.Distances;
import fr.boucle.values.DeviceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Proposes a device to each request in priority order: the same queue and stock always give the same proposals. Devices lie
 * on shelves by kind and accessories, sorted by place, so a request looks at the best device of each place on the few shelves
 * that fit it best.
 */
final class Matching {
    private final Map<DeviceKind, Map<String, Shelf>> shelves = new HashMap<>();
    private final Map<String, Map<String, Integer>> stepsFrom = new HashMap<>();
    private final Distances distances;

    private Matching(Collection<Equipment> stock, Distances distances) {
        this.distances = distances;
        for (Equipment device : stock) {
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
        Optional<Equipment> taken = asked.servedBy().stream()
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
        List<Shelf> fittest = new ArrayList<>();
        int best = Integer.MAX_VALUE;
        for (Shelf shelf : shelves) {
            int unfitness = shelf.unfitness(asked);
            if (unfitness < best) {
                best = unfitness;
                fittest.clear();
            }
            if (unfitness == best) {
                fittest.add(shelf);
            }
        }
        return fittest;
    }

    /** Of the best device of each shelf at each place the nearest, and of several the best. */
    private Equipment nearest(Asked asked, List<Shelf> fittest) {
        Map<String, Integer> steps = stepsFrom.computeIfAbsent(asked.communeCode(), _ -> new HashMap<>());
        return fittest.stream()
                .flatMap(Shelf::best)
                .min(Comparator.<Equipment>comparingInt(device -> steps.computeIfAbsent(
                                device.communeCode(), place -> distances.steps(asked.communeCode(), place)))
                        .thenComparing(Fit.OLDEST_BEST))
                .orElseThrow();
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
