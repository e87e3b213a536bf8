package fr.boucle.repairs.board;

import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;

@Controller("/api/repairs/step-times")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class ShowStepTimes {
    private final BenchRows rows;

    ShowStepTimes(BenchRows rows) {
        this.rows = rows;
    }

    /** How long it took on average from one thing to the next. */
    @Serdeable
    record View(String from, String to, long times, BigDecimal averageSeconds) {}

    @Operation(
            summary = "How long each step takes in your workshop, on average",
            description = "From one recorded event to the next of the same device, in seconds; waiting included.")
    @Get
    @Transactional(readOnly = true)
    List<View> show(@Parameter(hidden = true) Actor actor) {
        return rows.stepTimes(actor.organisation()).stream()
                .map(row -> new View(row.fromEvent(), row.toEvent(), row.times(), row.averageSeconds()))
                .toList();
    }
}
