package fr.boucle.redistribution;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the matching proposes now, from the queue and the stock as they are. */
@Singleton
class Proposals {
    private final Queue queue;
    private final Devices devices;
    private final RulesInForce rules;

    Proposals(Queue queue, Devices devices, RulesInForce rules) {
        this.queue = queue;
        this.devices = devices;
        this.rules = rules;
    }

    /** The queue with its proposals, at one moment. */
    record Now(List<Standing> queue, List<Equipment> stock, Map<UUID, Equipment> proposed) {
        Optional<Standing> standing(UUID requestId) {
            return Queue.of(requestId, queue);
        }

        Optional<Equipment> proposedTo(UUID requestId) {
            return Optional.ofNullable(proposed.get(requestId));
        }
    }

    Now now() {
        List<Standing> standings = queue.standings();
        List<Equipment> stock = devices.stock();
        return new Now(standings, stock, Matching.propose(standings, stock, rules.distances()));
    }
}
