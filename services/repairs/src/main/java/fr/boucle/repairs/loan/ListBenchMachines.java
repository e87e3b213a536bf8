package fr.boucle.repairs.loan;

import fr.boucle.web.Actor;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/bench-machines")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class ListBenchMachines {
    private static final UUID FIRST = new UUID(0, 0);

    private final BenchMachineRows rows;
    private final InstantSource clock;

    ListBenchMachines(BenchMachineRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A machine of the workshop.
     *
     * @param lent whether somebody has it
     * @param yours whether that is you
     * @param late whether its day has passed
     */
    @Serdeable
    record View(
            UUID machineId,
            String label,
            boolean lent,
            boolean yours,
            @Nullable LocalDate dueOn,
            boolean late) {}

    @Operation(
            summary = "The machines that the workshop works with",
            description = "With who has which: you or another.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<View> views = rows.list(actor.organisation(), after == null ? FIRST : after, paging.fetch()).stream()
                .map(row -> view(row, actor, today))
                .toList();
        return paging.answer(request, views, View::machineId);
    }

    private static View view(BenchMachineRows.Row row, Actor actor, LocalDate today) {
        LocalDate due = row.dueOn();
        return new View(
                row.id(),
                row.label(),
                row.lentTo() != null,
                actor.member().equals(row.lentTo()),
                due,
                due != null && due.isBefore(today));
    }
}
