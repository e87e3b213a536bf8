package fr.boucle.repairs;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/diagnosis")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class DiagnoseDevice {
    private final Devices devices;
    private final InstantSource clock;

    DiagnoseDevice(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** The outcome of one check. */
    enum Result {
        PASS,
        FAIL,
        NOT_APPLICABLE
    }

    /** A check and its outcome. */
    @Serdeable
    record Checked(@NotNull Check check, @NotNull Result result) {}

    /** The checklist as filled in. */
    @Serdeable
    record Checklist(
            @NotNull @Size(min = 1, max = 40) List<@Valid Checked> checks,
            @Nullable @Min(0) @Max(100) Integer batteryHealthPercent) {

        List<Check> with(Result result) {
            return checks.stream()
                    .filter(checked -> checked.result() == result)
                    .map(Checked::check)
                    .toList();
        }
    }

    @Operation(
            summary = "Record what was tested",
            description =
                    "The checklist of the kind is at GET /api/repairs/checklists/{kind}. A new diagnosis replaces the"
                            + " one before and takes a grade back. 204; the same diagnosis again changes nothing.")
    @Put
    @Transactional
    HttpResponse<?> diagnose(
            UUID id,
            @Valid @Body Checklist checklist,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        refuseRepeatedChecks(checklist);
        Devices.Found _ = devices.change(id, actor, version, device -> {
            Device.OnBench bench = Bench.require(device);
            Instant now = clock.instant();
            DeviceEvent.DeviceDiagnosed diagnosed = new DeviceEvent.DeviceDiagnosed(
                    id,
                    bench.file().organisationId(),
                    checklist.with(Result.PASS),
                    checklist.with(Result.FAIL),
                    checklist.with(Result.NOT_APPLICABLE),
                    checklist.batteryHealthPercent(),
                    now);
            return bench.work()
                                    .diagnosed()
                                    .filter(before -> before.says(diagnosed))
                                    .isPresent()
                            && !bench.work().repairing()
                    ? List.of()
                    : List.of(diagnosed);
        });
        return HttpResponse.noContent();
    }

    private static void refuseRepeatedChecks(Checklist checklist) {
        long distinct =
                checklist.checks().stream().map(Checked::check).distinct().count();
        if (distinct != checklist.checks().size()) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "Name each check once.",
                    List.of(new Refusal.FieldFault("/checks", "names a check twice")));
        }
    }
}
