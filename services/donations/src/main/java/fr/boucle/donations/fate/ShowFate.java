package fr.boucle.donations.fate;

import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.DeviceState;
import fr.boucle.donations.device.Devices;
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
    record StepView(
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
    record View(UUID deviceId, String code, DeviceState state, List<StepView> steps) {}

    @Operation(
            summary = "What became of a device",
            description =
                    "From the events of the workshop, redistribution and the waste register; no household is named.")
    @Get
    @Transactional(readOnly = true)
    View show(UUID deviceId, @Parameter(hidden = true) Actor actor) {
        Device device = devices.get(deviceId, actor).device();
        return new View(
                deviceId,
                device.asset().code().value(),
                device.state(),
                steps.of(deviceId).stream()
                        .map(step -> new StepView(
                                step.hop(),
                                step.sequence(),
                                step.context(),
                                step.event(),
                                step.detail(),
                                step.happenedAt()))
                        .toList());
    }
}
