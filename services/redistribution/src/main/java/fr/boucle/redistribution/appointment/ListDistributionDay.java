package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;

@Tag(name = "Hand-over")
@Controller("/api/redistribution/distribution-days/{day}")
@Secured(Role.MEDIATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListDistributionDay {
    private final DayRows rows;
    private final RulesInForce rules;

    ListDistributionDay(DayRows rows, RulesInForce rules) {
        this.rows = rows;
        this.rules = rules;
    }

    @Operation(
            summary = "Who comes to the own structure on a day, by hour",
            description =
                    "To print: references and device codes, no name. Those released or returned are left out; at most 1000.")
    @Get
    @Transactional(readOnly = true)
    List<ComingView> list(LocalDate day, @Parameter(hidden = true) Actor actor) {
        return rows
                .between(
                        actor.organisation(),
                        day.atStartOfDay(rules.zone()).toInstant(),
                        day.plusDays(1).atStartOfDay(rules.zone()).toInstant())
                .stream()
                .map(ComingView::of)
                .toList();
    }
}
