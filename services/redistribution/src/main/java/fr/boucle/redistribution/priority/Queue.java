package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.request.OpenRequests;
import fr.boucle.redistribution.request.Request;
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
    private static final long SECONDS = 60;

    private final OpenRequests requests;
    private final PriorityRules rules;
    private final InstantSource clock;
    private volatile Counted newest = new Counted(-1, "", -1, List.of());

    Queue(OpenRequests requests, PriorityRules rules, InstantSource clock) {
        this.requests = requests;
        this.rules = rules;
        this.clock = clock;
    }

    /** The queue as it was counted: of which look at the requests, by which rule, in which minute. */
    private record Counted(long look, String rule, long minute, List<Standing> standings) {}

    /** The queue by the rule in force; counted again when a request, the rule or the minute has changed. */
    public List<Standing> standings() {
        OpenRequests.Look look = requests.look();
        PriorityRule rule = rules.inForce();
        String name = rule.version() + " " + rules.indexVersions();
        Instant now = clock.instant();
        long minute = now.getEpochSecond() / SECONDS;
        Counted counted = newest;
        if (counted.look() != look.number() || !counted.rule().equals(name) || counted.minute() != minute) {
            counted = new Counted(look.number(), name, minute, order(look.requests(), rule, now));
            newest = counted;
        }
        return counted.standings();
    }

    List<Standing> standings(PriorityRule rule) {
        return order(requests.look().requests(), rule, clock.instant());
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
