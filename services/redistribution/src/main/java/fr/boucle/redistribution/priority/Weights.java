package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The published weights: whole points that sum to 100. Territory weighs at most 20, because the score of a commune is not
 * the situation of a person (HH-03).
 */
@Serdeable
public record Weights(
        int need,
        int household,
        int waiting,
        int territory,
        @Nullable Set<Criterion> switchedOff) {
    static final int TOTAL = 100;
    static final int MAX_TERRITORY = 20;

    public Weights {
        switchedOff = switchedOff == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(switchedOff));
    }

    private Set<Criterion> off() {
        return switchedOff == null ? Set.of() : switchedOff;
    }

    boolean areAllowed() {
        return need >= 0
                && household >= 0
                && waiting >= 0
                && territory >= 0
                && territory <= MAX_TERRITORY
                && need + household + waiting + territory == TOTAL
                && off().size() < Criterion.values().length;
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
        return off().contains(criterion);
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
