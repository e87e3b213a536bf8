package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.stock.Devices;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.references.Communes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the matching proposes now, from the queue and the stock as they are. */
@Singleton
public class Proposals {
    private final Queue queue;
    private final Devices devices;
    private final Territory territory;
    private volatile Proposed newest = new Proposed(Communes.shipped(), new Now(List.of(), List.of(), Map.of()));

    Proposals(Queue queue, Devices devices, Territory territory) {
        this.queue = queue;
        this.devices = devices;
        this.territory = territory;
    }

    private record Proposed(Communes map, Now now) {}

    /** The queue with its proposals, at one moment. */
    public record Now(List<Standing> queue, List<Equipment> stock, Map<UUID, Equipment> proposed) {
        public Optional<Standing> standing(UUID requestId) {
            return Queue.of(requestId, queue);
        }

        public Optional<Equipment> proposedTo(UUID requestId) {
            return Optional.ofNullable(proposed.get(requestId));
        }
    }

    /** As before, as long as neither the queue nor the stock nor the distances have changed. */
    public Now now() {
        List<Standing> standings = queue.standings();
        List<Equipment> stock = devices.stock();
        Communes map = territory.communes();
        Proposed before = newest;
        if (before.now().queue() == standings
                && before.map() == map
                && before.now().stock().equals(stock)) {
            return before.now();
        }
        Now now = new Now(standings, stock, Matching.propose(standings, stock, territory.distances()));
        newest = new Proposed(map, now);
        return now;
    }
}
