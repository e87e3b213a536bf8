package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Request;
import java.util.Comparator;

/** A request's place in the queue: by points, then by the first day, then by id. */
public record Standing(Request.Queued request, PriorityRule.Facts facts, Score score, int tenths, int rank) {
    static final Comparator<Standing> ORDER = Comparator.comparingInt(Standing::tenths)
            .reversed()
            .thenComparing(standing -> standing.asked().openedAt())
            .thenComparing(standing -> standing.asked().id());

    public long waitingDays() {
        return facts.waitingDays();
    }

    public Asked asked() {
        return request.asked();
    }

    Standing ranked(int place) {
        return new Standing(request, facts, score, tenths, place);
    }
}
