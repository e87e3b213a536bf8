package fr.boucle.redistribution.fairness;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.redistribution.request.Outcome;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One group of requests.
 *
 * @param value a commune code (an EPCI's below the threshold), an organisation's id, a need, a situation, or days waited until
 *     decided; OTHERS for groups of fewer than five requests, told together so that nobody is recognised
 */
@Serdeable
record BiasView(
        Dimension dimension,
        String value,
        int requests,
        @JsonUnwrapped Decisions decided,
        @JsonUnwrapped Means means) {

    /**
     * What was decided.
     *
     * @param overruled decisions that did not follow the proposal
     */
    @Serdeable
    record Decisions(int decisions, int granted, int refused, int postponed, int overruled) {}

    /**
     * What the groups are compared by.
     *
     * @param grantedPercent of decisions
     * @param meanScore points at the moment of decision
     * @param meanWaitingDays from the first day to the decision
     */
    @Serdeable
    record Means(
            @Nullable BigDecimal grantedPercent,
            @Nullable BigDecimal meanScore,
            @Nullable BigDecimal meanWaitingDays) {}

    static BiasView of(Dimension dimension, String value, List<Outcomes.Row> rows) {
        List<Outcomes.Row> decided =
                rows.stream().filter(row -> row.outcome() != null).toList();
        int granted = count(decided, Outcome.GRANTED);
        long tenths = decided.stream()
                .mapToLong(row -> row.scoreTenths() == null ? 0 : row.scoreTenths())
                .sum();
        long days = decided.stream().mapToLong(Outcomes.Row::waited).sum();
        return new BiasView(
                dimension,
                value,
                SmallGroups.requests(rows),
                new Decisions(
                        decided.size(),
                        granted,
                        count(decided, Outcome.REFUSED),
                        count(decided, Outcome.POSTPONED),
                        (int) decided.stream()
                                .filter(row -> Boolean.FALSE.equals(row.followedProposal()))
                                .count()),
                decided.isEmpty()
                        ? new Means(null, null, null)
                        : new Means(
                                ratio(granted * 100L, decided.size()),
                                ratio(tenths, 10L * decided.size()),
                                ratio(days, decided.size())));
    }

    private static int count(List<Outcomes.Row> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private static BigDecimal ratio(long dividend, long divisor) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), 1, RoundingMode.HALF_UP);
    }
}
