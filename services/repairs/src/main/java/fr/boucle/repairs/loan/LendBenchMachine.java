package fr.boucle.repairs.loan;

import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;

@Controller("/api/repairs/bench-machines/{id}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class LendBenchMachine {
    private final BenchMachines machines;

    LendBenchMachine(BenchMachines machines) {
        this.machines = machines;
    }

    /** What is written on it. */
    @Serdeable
    record Command(
            @NotNull @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} .,/()°+-]{1,59}")
            String label) {}

    /** Until when somebody takes it. */
    @Serdeable
    record LoanCommand(@NotNull LocalDate dueOn) {}

    @Operation(summary = "Keep a machine that the workshop works with", description = "204; again to rename it.")
    @Put
    @Transactional
    HttpResponse<?> keep(UUID id, @Valid @Body Command machine, @Parameter(hidden = true) Actor actor) {
        machines.keep(id, machine.label(), actor);
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "Take a machine of the workshop until a day",
            description =
                    "For whoever asks, until today or later (422 invalid-fields). 409 bench-machine-lent while another has it. 204; again to keep it longer.")
    @Put("/loan")
    @Transactional
    HttpResponse<?> lend(UUID id, @Valid @Body LoanCommand loan, @Parameter(hidden = true) Actor actor) {
        machines.lend(id, loan.dueOn(), actor);
        return HttpResponse.noContent();
    }

    @Operation(summary = "Say that a lent machine is back", description = "204; repeating changes nothing.")
    @Put("/return")
    @Transactional
    HttpResponse<?> takeBack(UUID id, @Parameter(hidden = true) Actor actor) {
        machines.takeBack(id, actor);
        return HttpResponse.noContent();
    }
}
