package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.Requests;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The requests that wait, in the order of the rule in force. */
@Singleton
public class Queue {
    private final Requests requests;
    private final PriorityRules rules;
    private final InstantSource clock;

    Queue(Requests requests, PriorityRules rules, InstantSource clock) {
        this.requests = requests;
        this.rules = rules;
        this.clock = clock;
    }

    public List<Standing> standings() {
        return standings(rules.inForce());
    }

    public List<Standing> standings(PriorityRule rule) {
        return order(requests.queued(), rule, clock.instant());
    }

    static List<Standing> order(Collection<? extends Request.Queued> waiting, PriorityRule rule, Instant now) {
        List<Standing> sorted = waiting.stream()
                .map(request -> {
                    PriorityRule.Facts facts = PriorityRule.Facts.of(request.asked(), now);
                    Score score = rule.score(facts);
                    return new Standing(request, facts, score, score.tenths(), 0);
                })
                .sorted(Standing.ORDER)
                .toList();
        List<Standing> ranked = new ArrayList<>(sorted.size());
        for (Standing standing : sorted) {
            ranked.add(standing.ranked(ranked.size() + 1));
        }
        return ranked;
    }

    public static Optional<Standing> of(UUID requestId, List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.asked().id().equals(requestId))
                .findFirst();
    }
}
