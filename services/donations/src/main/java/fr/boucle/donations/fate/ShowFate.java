package fr.boucle.donations.fate;

import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.DeviceState;
import fr.boucle.donations.device.Devices;
import fr.boucle.values.DeviceKind;
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
    private final Lives lives;

    ShowFate(Devices devices, FateSteps steps, Lives lives) {
        this.devices = devices;
        this.steps = steps;
        this.lives = lives;
    }

    /**
     * One thing that happened.
     *
     * @param detail of a delivery: HOUSEHOLD or STRUCTURE, nothing before it was told; of others a reason, a grade or a kind
     * @param refurbished of a device that was made ready: whether every function was tested and none fails
     */
    @Serdeable
    record StepView(
            int hop,
            long sequence,
            String context,
            String event,
            @Nullable String detail,
            Instant at,
            @Nullable Boolean refurbished) {}

    /**
     * The same machine under another file.
     *
     * @param elsewhere whether another organisation gave it: nothing more is told of that one's
     */
    @Serdeable
    record LifeView(
            boolean elsewhere,
            @Nullable UUID deviceId,
            @Nullable String code,
            @Nullable List<StepView> steps) {
        private static final LifeView ELSEWHERE = new LifeView(true, null, null, null);
    }

    /**
     * A device's fate.
     *
     * @param kind as listed, or as the workshop corrected it since
     * @param state its state here; the steps tell the rest, in the order of hop and sequence
     * @param before what the machine had been when it came in by another door, the nearest first
     * @param after under which files its story went on since
     */
    @Serdeable
    record View(
            UUID deviceId,
            String code,
            DeviceKind kind,
            DeviceState state,
            List<StepView> steps,
            List<LifeView> before,
            List<LifeView> after) {}

    @Operation(
            summary = "What became of a device",
            description =
                    "From the events of the workshop, redistribution and the waste register; no household is named. A machine that came"
                            + " back by another door shows its other lives: your own with their steps, of another organisation's only"
                            + " that there is one.")
    @Get
    @Transactional(readOnly = true)
    View show(UUID deviceId, @Parameter(hidden = true) Actor actor) {
        Device device = devices.get(deviceId, actor).device();
        List<FateSteps.Row> told = steps.of(deviceId);
        return new View(
                deviceId,
                device.asset().code().value(),
                Fates.kind(told, device.asset().hardware().kind()),
                device.state(),
                views(told),
                lives(lives.before(deviceId), actor),
                lives(lives.after(deviceId), actor));
    }

    private List<LifeView> lives(List<UUID> ids, Actor actor) {
        return ids.stream()
                .map(id -> devices.find(id)
                        .filter(device -> device.asset().owner().equals(actor.organisation()))
                        .map(device ->
                                new LifeView(false, id, device.asset().code().value(), views(steps.of(id))))
                        .orElse(LifeView.ELSEWHERE))
                .toList();
    }

    private static List<StepView> views(List<FateSteps.Row> rows) {
        return Fates.ofDevice(rows).stream()
                .map(step -> new StepView(
                        step.hop(),
                        step.sequence(),
                        step.context(),
                        step.event(),
                        step.detail(),
                        step.happenedAt(),
                        step.refurbished()))
                .toList();
    }
}
