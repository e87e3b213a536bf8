package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Need;
import fr.boucle.redistribution.request.Situation;
import fr.boucle.redistribution.territory.QuartierIndex;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of the public rule: need, household, waiting and territory, weighted, each rounded to a tenth (half up),
 * then added. The order it gives is a proposal; a person decides.
 *
 * @param version its public name
 * @param weights its weights
 * @param index the index of digital fragility in force, if one is loaded
 * @param quartiers the finer index, of those communes that have one
 */
record PriorityRule(String version, Weights weights, Optional<TerritoryIndex> index, QuartierIndex quartiers) {
    static final int FULL_WAIT_DAYS = 90;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int TENTHS_PER_POINT = 10;
    private static final int HOUSEHOLD_POINTS = Situation.HouseholdPoint.values().length;
    private static final BigDecimal INDEX_SPAN = BigDecimal.valueOf(9);

    PriorityRule(String version, Weights weights, Optional<TerritoryIndex> index) {
        this(version, weights, index, QuartierIndex.NONE);
    }

    /**
     * What is known of a household, and nothing else counts.
     *
     * @param quartier where it named one
     */
    record Facts(
            Need need,
            Set<Situation> household,
            String communeCode,
            @Nullable String quartier,
            long waitingDays) {
        Facts {
            household = Set.copyOf(household);
        }

        static Facts of(Asked asked, Instant now) {
            return of(
                    asked, Math.max(0, (now.getEpochSecond() - asked.openedAt().getEpochSecond()) / SECONDS_PER_DAY));
        }

        static Facts of(Asked asked, long days) {
            return new Facts(
                    asked.need(),
                    asked.household(),
                    asked.communeCode(),
                    asked.circumstances().quartier(),
                    days);
        }

        Facts needing(Need other) {
            return new Facts(other, household, communeCode, quartier, waitingDays);
        }

        Facts living(Set<Situation> otherwise) {
            return new Facts(need, otherwise, communeCode, quartier, waitingDays);
        }

        Facts waiting(long days) {
            return new Facts(need, household, communeCode, quartier, days);
        }
    }

    Score score(Facts facts) {
        return new Score(
                version,
                List.of(
                        points(
                                Criterion.NEED,
                                whole((long) weights.need() * facts.need().tenths(), 1),
                                List.of()),
                        points(
                                Criterion.HOUSEHOLD,
                                whole(
                                        (long) weights.household()
                                                * TENTHS_PER_POINT
                                                * Situation.points(facts.household()),
                                        HOUSEHOLD_POINTS),
                                List.of()),
                        points(
                                Criterion.WAITING,
                                whole(
                                        (long) weights.waiting()
                                                * TENTHS_PER_POINT
                                                * Math.min(facts.waitingDays(), FULL_WAIT_DAYS),
                                        FULL_WAIT_DAYS),
                                List.of()),
                        territory(facts)));
    }

    /** What would move the household in the order: each other need, each point not declared, more waiting. */
    List<Change> wouldChange(Facts facts) {
        int now = score(facts).tenths();
        List<Change> changes = new ArrayList<>();
        for (Need need : Need.values()) {
            add(changes, now, Criterion.NEED, need.name(), facts.needing(need));
        }
        for (Situation.HouseholdPoint point : Situation.HouseholdPoint.values()) {
            Set<Situation> more = EnumSet.of(Arrays.stream(Situation.values())
                    .filter(situation -> situation.point() == point)
                    .findFirst()
                    .orElseThrow());
            more.addAll(facts.household());
            add(changes, now, Criterion.HOUSEHOLD, point.name(), facts.living(more));
        }
        for (int days = 30; days <= FULL_WAIT_DAYS; days += 30) {
            if (days > facts.waitingDays()) {
                add(changes, now, Criterion.WAITING, Integer.toString(days), facts.waiting(days));
            }
        }
        changes.sort(Comparator.comparing(Change::criterion));
        return List.copyOf(changes);
    }

    private void add(List<Change> changes, int now, Criterion criterion, String value, Facts other) {
        int then = score(other).tenths();
        if (then != now) {
            changes.add(new Change(criterion, value, Score.decimal(then), Score.decimal(then - now)));
        }
    }

    private Score.Points territory(Facts facts) {
        if (index.isEmpty()) {
            return points(Criterion.TERRITORY, 0, List.of(Score.Flag.INDEX_NOT_LOADED));
        }
        Fragility found = Fragility.of(facts, index.get(), quartiers);
        int tenths = BigDecimal.valueOf((long) weights.territory() * TENTHS_PER_POINT)
                .multiply(found.value()
                        .subtract(BigDecimal.ONE)
                        .max(BigDecimal.ZERO)
                        .min(INDEX_SPAN))
                .divide(INDEX_SPAN, 0, RoundingMode.HALF_UP)
                .intValueExact();
        return points(Criterion.TERRITORY, tenths, found.flags());
    }

    private Score.Points points(Criterion criterion, int tenths, List<Score.Flag> flags) {
        if (weights.isOff(criterion)) {
            return new Score.Points(criterion, Score.decimal(0), Score.decimal(0), List.of(Score.Flag.SWITCHED_OFF));
        }
        return new Score.Points(
                criterion, Score.decimal(tenths), Score.decimal(weights.of(criterion) * TENTHS_PER_POINT), flags);
    }

    /** The quotient rounded half up; both are at least 0. */
    private static int whole(long dividend, int divisor) {
        return Math.toIntExact((2 * dividend + divisor) / (2L * divisor));
    }
}
