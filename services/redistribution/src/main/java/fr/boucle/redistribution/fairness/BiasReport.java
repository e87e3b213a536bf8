package fr.boucle.redistribution.fairness;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether the rule, or those who decide, treat communes, structures or situations differently: every decision counts. */
@Tag(name = "Rules")
@Controller("/api/redistribution/bias-report")
@Secured({Role.STEWARD, Role.DECIDER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class BiasReport {
    private static final int FEWEST = 5;
    private static final String OTHERS = "OTHERS";

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
        HOUSEHOLD,
        WAITING
    }

    /**
     * One group of requests.
     *
     * @param value a commune code (an EPCI's below the threshold), an organisation's id, a need, a situation, or days waited until
     *     decided; OTHERS for groups of fewer than five requests, told together so that nobody is recognised
     */
    @Serdeable
    record View(
            Dimension dimension,
            String value,
            int requests,
            @JsonUnwrapped Decisions decided,
            @JsonUnwrapped Means means) {}

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

    @Operation(
            summary = "Bias report by commune, structure, criterion and waiting time",
            description =
                    "Counts every request and every decision kept, with the share granted, the share overruled, the mean score and"
                            + " the mean wait of each group; groups of fewer than five requests are told together as OTHERS."
                            + " Differences are to be explained by people; the report does not judge.")
    @Get
    @Transactional(readOnly = true)
    List<View> report() {
        Map<Dimension, Map<String, List<Outcomes.Row>>> groups = new TreeMap<>();
        for (Outcomes.Row row : outcomes.all()) {
            add(groups, Dimension.COMMUNE, territory.area(row.communeCode()), row);
            add(groups, Dimension.STRUCTURE, row.structure(), row);
            add(groups, Dimension.NEED, row.need(), row);
            if (row.decidedAt() != null) {
                add(groups, Dimension.WAITING, waited(row.waited()), row);
            }
            for (String situation : Codes.split(row.household())) {
                add(groups, Dimension.HOUSEHOLD, situation, row);
            }
        }
        List<View> report = new ArrayList<>();
        groups.forEach((dimension, values) ->
                merged(values).forEach((value, rows) -> report.add(group(dimension, value, rows))));
        return report;
    }

    private static String waited(long days) {
        return days < 30 ? "0-29" : days < 90 ? "30-89" : "90+";
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

    /** Small groups together; one small group alone takes the next smallest with it, or a difference would tell it. */
    private static Map<String, List<Outcomes.Row>> merged(Map<String, List<Outcomes.Row>> groups) {
        Map<String, List<Outcomes.Row>> large = new TreeMap<>(groups);
        List<Outcomes.Row> others = new ArrayList<>();
        while (true) {
            Optional<Map.Entry<String, List<Outcomes.Row>>> smallest =
                    large.entrySet().stream().min(Comparator.comparingInt(group -> requests(group.getValue())));
            boolean isSmall = smallest.filter(group -> requests(group.getValue()) < FEWEST)
                    .isPresent();
            boolean isTooFew = !others.isEmpty() && requests(others) < FEWEST;
            if (smallest.isEmpty() || (!isSmall && !isTooFew)) {
                break;
            }
            others.addAll(smallest.get().getValue());
            large.remove(smallest.get().getKey());
        }
        if (!others.isEmpty()) {
            large.put(OTHERS, others);
        }
        return large;
    }

    private static int requests(List<Outcomes.Row> rows) {
        return (int) rows.stream().map(Outcomes.Row::reference).distinct().count();
    }

    private static View group(Dimension dimension, String value, List<Outcomes.Row> rows) {
        List<Outcomes.Row> decided =
                rows.stream().filter(row -> row.outcome() != null).toList();
        int granted = count(decided, Outcome.GRANTED);
        long tenths = decided.stream()
                .mapToLong(row -> row.scoreTenths() == null ? 0 : row.scoreTenths())
                .sum();
        long days = decided.stream().mapToLong(Outcomes.Row::waited).sum();
        return new View(
                dimension,
                value,
                requests(rows),
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
