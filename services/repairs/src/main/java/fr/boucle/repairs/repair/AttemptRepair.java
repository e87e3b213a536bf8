package fr.boucle.repairs.repair;

import fr.boucle.persistence.Idempotency;
import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.PartKind;
import fr.boucle.repairs.device.RepairBarrier;
import fr.boucle.repairs.device.RepairOutcome;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/repair-attempts")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class AttemptRepair {
    private final Devices devices;
    private final RepairAttempts attempts;
    private final Parts parts;
    private final Idempotency idempotency;
    private final InstantSource clock;

    AttemptRepair(Devices devices, RepairAttempts attempts, Parts parts, Idempotency idempotency, InstantSource clock) {
        this.devices = devices;
        this.attempts = attempts;
        this.parts = parts;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What was tried. The problem's text stays in this service and goes out only in the workshop's own export. */
    @Serdeable
    record Command(
            @NotNull RepairOutcome outcome,
            @Nullable RepairBarrier barrier,
            @Nullable @Size(max = 50) List<UUID> parts,
            @Min(0) @Max(6_000) int minutes,
            @Nullable @Size(max = 1000) String problem) {
        List<UUID> partIds() {
            return parts == null ? List.of() : parts;
        }
    }

    /** The attempt recorded. */
    @Serdeable
    record View(UUID attemptId, RepairOutcome outcome) {}

    @Operation(
            summary = "Record a repair that was tried, also when it failed",
            description = "Outcome and barrier in the words of the Open Repair Data Standard v0.3; barrier only with"
                    + " END_OF_LIFE. parts: ids of parts of your stock. minutes: time spent.")
    @Post
    @Transactional
    HttpResponse<?> attempt(
            UUID id,
            @Valid @Body Command attempt,
            @Header("Idempotency-Key") @Nullable String key,
            @Parameter(hidden = true) Actor actor) {
        if (attempt.barrier() != null && attempt.outcome() != RepairOutcome.END_OF_LIFE) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A barrier explains an end of life.",
                    List.of(new Refusal.FieldFault("/barrier", "is only given with END_OF_LIFE")));
        }
        return idempotency.once(
                key,
                actor.member().toString(),
                "POST /api/repairs/devices/" + id + "/repair-attempts",
                attempt,
                () -> HttpResponse.created(attempt(id, attempt, actor)));
    }

    private View attempt(UUID id, Command attempt, Actor actor) {
        Instant now = clock.instant();
        Devices.Found found = devices.change(id, actor, null, device -> {
            Device.OnBench bench = Bench.require(device);
            return List.of(new DeviceEvent.RepairAttempted(
                    id,
                    bench.file().organisationId(),
                    attempt.outcome(),
                    attempt.barrier(),
                    attempt.minutes(),
                    attempt.partIds(),
                    now));
        });
        attempt.partIds().forEach(part -> mayCount(part, found.device().file(), actor));
        return new View(attempts.add(found.device().file(), attempt, now), attempt.outcome());
    }

    /** What may bring data is fitted, so that they are asked for; it is not only said to have been used. */
    private void mayCount(UUID id, DeviceFile file, Actor actor) {
        Parts.Stocked part = parts.find(id, actor.organisation())
                .orElseThrow(() -> new Refusal(RepairRefusal.PART_UNAVAILABLE, "Put it into stock first: " + id));
        PartKind kind = part.part().kind();
        boolean bringsData = kind == PartKind.MEDIUM || kind.mayCarryData(file);
        if (bringsData && !file.deviceId().equals(part.fittedDeviceId())) {
            throw new Refusal(RepairRefusal.PART_UNAVAILABLE, "Fit it first at /fitted-parts: it may carry data.");
        }
    }
}
