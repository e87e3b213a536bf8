package fr.boucle.redistribution.fairness;

import fr.boucle.redistribution.reference.Codes;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    @Operation(
            summary = "Bias report by commune, structure, criterion and waiting time",
            description =
                    "Counts every request and every decision kept, with the share granted, the share overruled, the mean score and"
                            + " the mean wait of each group; groups of fewer than five requests are told together as OTHERS."
                            + " Differences are to be explained by people; the report does not judge.")
    @Get
    @Transactional(readOnly = true)
    List<BiasView> report() {
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
        List<BiasView> report = new ArrayList<>();
        groups.forEach((dimension, values) ->
                SmallGroups.merged(values).forEach((value, rows) -> report.add(BiasView.of(dimension, value, rows))));
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
}
