package fr.boucle.repairs.repair;

import fr.boucle.repairs.device.PartKind;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;

@Controller("/api/repairs/parts/levels")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Parts")
class PartLevels {
    private final Parts parts;

    PartLevels(Parts parts) {
        this.parts = parts;
    }

    /**
     * How many of a kind there are.
     *
     * @param reserved of them, kept for a device
     * @param minimum how many the workshop wants to have; 0 where it said nothing
     * @param below whether fewer are free than that
     */
    @Serdeable
    record View(PartKind kind, long inStock, long reserved, int minimum, boolean below) {}

    /** How many the workshop wants to have free. */
    @Serdeable
    record Command(@Min(0) @Max(1_000) int minimum) {}

    @Operation(
            summary = "How many parts of each kind are in stock",
            description = "With those kept for a device and the workshop's minimum: below says what is to be got.")
    @Get
    @Transactional(readOnly = true)
    List<View> show(@Parameter(hidden = true) Actor actor) {
        return parts.levels(actor.organisation());
    }

    @Operation(summary = "Say how many parts of a kind are to be free at least", description = "204. 0 asks for none.")
    @Put("/{kind}")
    @Transactional
    HttpResponse<?> want(PartKind kind, @Valid @Body Command wanted, @Parameter(hidden = true) Actor actor) {
        parts.want(actor.organisation(), kind, wanted.minimum());
        return HttpResponse.noContent();
    }
}
