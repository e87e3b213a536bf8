package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The published weights: whole points that sum to 100. Territory weighs at most 20, because the score of a commune is not
 * the situation of a person (HH-03).
 */
@Serdeable
public record Weights(int need, int household, int waiting, int territory, Set<Criterion> switchedOff) {
    static final int TOTAL = 100;
    static final int MAX_TERRITORY = 20;

    public Weights {
        switchedOff = Collections.unmodifiableSet(new TreeSet<>(switchedOff));
    }

    boolean areAllowed() {
        return need >= 0
                && household >= 0
                && waiting >= 0
                && territory >= 0
                && territory <= MAX_TERRITORY
                && need + household + waiting + territory == TOTAL
                && switchedOff.size() < Criterion.values().length;
    }

    /** Refuses weights outside the published frame. */
    void check() {
        if (!areAllowed()) {
            throw new Refusal(
                    RedistributionRefusal.WEIGHTS_NOT_ALLOWED,
                    "Whole points that sum to 100, territory at most 20, not every criterion switched off.");
        }
    }

    boolean isOff(Criterion criterion) {
        return switchedOff.contains(criterion);
    }

    int of(Criterion criterion) {
        return switch (criterion) {
            case NEED -> need;
            case HOUSEHOLD -> household;
            case WAITING -> waiting;
            case TERRITORY -> territory;
        };
    }

    boolean sameWeights(Weights other) {
        return need == other.need
                && household == other.household
                && waiting == other.waiting
                && territory == other.territory;
    }
}
