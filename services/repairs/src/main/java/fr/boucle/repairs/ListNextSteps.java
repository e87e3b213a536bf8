package fr.boucle.repairs;

import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/next-steps")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class ListNextSteps {
    private final BenchRows rows;
    private final Devices devices;

    ListNextSteps(BenchRows rows, Devices devices) {
        this.rows = rows;
        this.devices = devices;
    }

    /** A device and the one thing to do with it. */
    @Serdeable
    record Step(
            UUID deviceId,
            String code,
            NextStep nextStep,
            String state,
            DeviceKind kind,
            @Nullable String model,
            List<String> openReasons,
            @Nullable LocalDate erasureDeadline,
            Instant since) {}

    @Operation(
            summary = "What to do next, device by device",
            description =
                    "Entrusted erasures by their deadline first, then what waits longest. mine=true: only devices that"
                            + " this technician touched last. At most 200.")
    @Get
    @Transactional(readOnly = true)
    List<Step> list(@QueryValue @Nullable Boolean mine, @Parameter(hidden = true) Actor actor) {
        String member = Boolean.TRUE.equals(mine) ? actor.member().toString() : "";
        return rows.waiting(actor.organisation(), member).stream()
                .map(row -> step(devices.device(row), row.changedAt()))
                .filter(step -> step.nextStep() != NextStep.NOTHING)
                .sorted(java.util.Comparator.comparing(
                                (Step step) -> step.erasureDeadline() == null ? LocalDate.MAX : step.erasureDeadline())
                        .thenComparing(Step::since))
                .toList();
    }

    private static Step step(Device device, Instant since) {
        DeviceFile file = device.file();
        return new Step(
                file.deviceId(),
                file.origin().code(),
                NextStep.of(device),
                device.state(),
                file.device().kind(),
                file.device().model(),
                device instanceof Device.OnBench ? Bench.openMedia(file) : List.of(),
                file.donorOwns() ? file.origin().erasureDeadline() : null,
                since);
    }
}
