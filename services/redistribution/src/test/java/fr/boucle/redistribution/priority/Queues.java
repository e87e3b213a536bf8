package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.request.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Places in a queue of one, for tests of others. */
public final class Queues {
    /** The weights that the service begins with: {@code RulesTest} holds them to what it ships. */
    static final Weights SHIPPED = new Weights(40, 25, 20, 15, Set.of());

    private static final PriorityRule RULE = new PriorityRule("2026-01", SHIPPED, Optional.empty());

    private Queues() {}

    public static Optional<Standing> standing(Request.Queued request, Instant now) {
        return Queue.order(List.of(request), RULE, now).stream().findFirst();
    }
}
