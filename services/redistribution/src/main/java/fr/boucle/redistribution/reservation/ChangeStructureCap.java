package fr.boucle.redistribution.reservation;

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
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

@Tag(name = "Rules")
@Controller("/api/redistribution/structure-caps")
@ExecuteOn(TaskExecutors.BLOCKING)
class ChangeStructureCap {
    private final StructureCaps caps;
    private final InstantSource clock;

    ChangeStructureCap(StructureCaps caps, InstantSource clock) {
        this.caps = caps;
        this.clock = clock;
    }

    /** Why a cap is changed. */
    @Serdeable
    enum Reason {
        CAPACITY,
        SHARE_STOCK,
        MORE_HOUSEHOLDS,
        OTHER
    }

    /** A new cap and why. */
    @Serdeable
    record Command(
            @Min(0) @Max(10_000) int maxLiveReservations,
            @NotNull Reason reasonCode) {}

    @Serdeable
    record View(UUID organisationId, int maxLiveReservations, String reasonCode, Instant changedAt) {}

    @Operation(summary = "The caps of the structures")
    @Get
    @Secured({Role.STEWARD, Role.DECIDER, Role.MEDIATOR, Role.AUDITOR})
    List<View> list() {
        return caps.set().stream()
                .map(cap ->
                        new View(cap.organisationId(), cap.maxLiveReservations(), cap.reasonCode(), cap.changedAt()))
                .toList();
    }

    @Operation(
            summary = "Change how many live reservations a structure may hold",
            description = "Each change is an event with its reason. The same cap again changes nothing.")
    @Put("/{organisationId}")
    @Secured(Role.STEWARD)
    @Transactional
    HttpResponse<?> change(UUID organisationId, @Valid @Body Command cap, @Parameter(hidden = true) Actor actor) {
        caps.change(
                new StructureCaps.StructureCapChanged(
                        organisationId,
                        cap.maxLiveReservations(),
                        cap.reasonCode().name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                actor.signature());
        return HttpResponse.noContent();
    }
}
