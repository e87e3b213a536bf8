package fr.boucle.donations;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The donor follows what became of a device. */
@Tag(name = "devices")
@Controller("/api/donations/devices/{deviceId}/fate")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowFate {
    private final Devices devices;
    private final FateSteps steps;

    ShowFate(Devices devices, FateSteps steps) {
        this.devices = devices;
        this.steps = steps;
    }

    @Serdeable
    record Step(
            int hop,
            long sequence,
            String context,
            String event,
            @Nullable String detail,
            Instant at) {}

    /**
     * A device's fate.
     *
     * @param state its state here; the steps tell the rest, in the order of hop and sequence
     */
    @Serdeable
    record Fate(UUID deviceId, String code, Devices.State state, List<Step> steps) {}

    @Operation(
            summary = "What became of a device",
            description =
                    "From the events of the workshop, redistribution and the waste register; no household is named.")
    @Get
    @Transactional(readOnly = true)
    Fate show(UUID deviceId, @Parameter(hidden = true) Actor actor) {
        Devices.Row row = devices.findOwn(deviceId, actor.organisation())
                .orElseThrow(
                        () -> new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no device with this id."));
        return new Fate(
                deviceId,
                row.code(),
                row.state(),
                steps.of(deviceId).stream()
                        .map(step -> new Step(
                                step.hop(),
                                step.sequence(),
                                step.context(),
                                step.event(),
                                step.detail(),
                                step.happenedAt()))
                        .toList());
    }
}
