package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.request.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Places in a queue of one, for tests of others. */
public final class Queues {
    private static final PriorityRule RULE =
            new PriorityRule("2026-01", new Weights(40, 25, 20, 15, Set.of()), Optional.empty());

    private Queues() {}

    public static Optional<Standing> standing(Request.Queued request, Instant now) {
        return Queue.order(List.of(request), RULE, now).stream().findFirst();
    }
}
