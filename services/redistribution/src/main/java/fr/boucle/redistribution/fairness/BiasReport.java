package fr.boucle.redistribution.fairness;

import fr.boucle.redistribution.reference.Codes;
import fr.boucle.redistribution.request.Outcome;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether the rule, or those who decide, treat communes, structures or situations differently: every decision counts. */
@Tag(name = "Rules")
@Controller("/api/redistribution/bias-report")
@Secured({Role.STEWARD, Role.DECIDER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class BiasReport {
    private final Outcomes outcomes;
    private final Territory territory;

    BiasReport(Outcomes outcomes, Territory territory) {
        this.outcomes = outcomes;
        this.territory = territory;
    }

    enum Dimension {
        COMMUNE,
        STRUCTURE,
        NEED,
        HOUSEHOLD
    }

    /**
     * One group of requests.
     *
     * @param value a commune code (an EPCI's below the threshold), an organisation's id, a need, a situation
     * @param overruled decisions that did not follow the proposal
     * @param grantedPercent of decisions
     * @param meanScore points at the moment of decision
     */
    @Serdeable
    record View(
            Dimension dimension,
            String value,
            int requests,
            int decisions,
            int granted,
            int refused,
            int postponed,
            int overruled,
            @Nullable BigDecimal grantedPercent,
            @Nullable BigDecimal meanScore) {}

    @Operation(
            summary = "Bias report by commune, structure and criterion",
            description =
                    "Counts every request and every decision kept, with the share granted, the share overruled and the"
                            + " mean score of each group. Differences are to be explained by people; the report does not judge.")
    @Get
    @Transactional(readOnly = true)
    List<View> report() {
        Map<Dimension, Map<String, List<Outcomes.Row>>> groups = new TreeMap<>();
        for (Outcomes.Row row : outcomes.all()) {
            add(groups, Dimension.COMMUNE, territory.area(row.communeCode()), row);
            add(groups, Dimension.STRUCTURE, row.structure(), row);
            add(groups, Dimension.NEED, row.need(), row);
            for (String situation : Codes.split(row.household())) {
                add(groups, Dimension.HOUSEHOLD, situation, row);
            }
        }
        List<View> report = new ArrayList<>();
        groups.forEach(
                (dimension, values) -> values.forEach((value, rows) -> report.add(group(dimension, value, rows))));
        return report;
    }

    private static void add(
            Map<Dimension, Map<String, List<Outcomes.Row>>> groups,
            Dimension dimension,
            String value,
            Outcomes.Row row) {
        groups.computeIfAbsent(dimension, _ -> new TreeMap<>())
                .computeIfAbsent(value, _ -> new ArrayList<>())
                .add(row);
    }

    private static View group(Dimension dimension, String value, List<Outcomes.Row> rows) {
        List<Outcomes.Row> decided =
                rows.stream().filter(row -> row.outcome() != null).toList();
        int granted = count(decided, Outcome.GRANTED);
        long tenths = decided.stream()
                .mapToLong(row -> row.scoreTenths() == null ? 0 : row.scoreTenths())
                .sum();
        return new View(
                dimension,
                value,
                (int) rows.stream().map(Outcomes.Row::reference).distinct().count(),
                decided.size(),
                granted,
                count(decided, Outcome.REFUSED),
                count(decided, Outcome.POSTPONED),
                (int) decided.stream()
                        .filter(row -> Boolean.FALSE.equals(row.followedProposal()))
                        .count(),
                decided.isEmpty() ? null : ratio(granted * 100L, decided.size()),
                decided.isEmpty() ? null : ratio(tenths, 10L * decided.size()));
    }

    private static int count(List<Outcomes.Row> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private static BigDecimal ratio(long dividend, long divisor) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), 1, RoundingMode.HALF_UP);
    }
}
