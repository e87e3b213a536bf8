package fr.boucle.repairs.diagnosis;

import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Check;
import fr.boucle.repairs.device.Devices;
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
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}")
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

    /** A check and its outcome. */
    @Serdeable
    record Checked(@NotNull Check check, @NotNull CheckResult result) {}

    /** The checklist as filled in; batteryUnmeasured takes a measure back that was none. */
    @Serdeable
    record Command(
            @NotNull @Size(max = 40) List<@Valid Checked> checks,
            @Nullable @Min(0) @Max(100) Integer batteryHealthPercent,
            @Nullable Boolean batteryUnmeasured) {
        Map<Check, CheckResult> results() {
            Map<Check, CheckResult> results = new EnumMap<>(Check.class);
            for (Checked checked : checks) {
                if (results.put(checked.check(), checked.result()) != null) {
                    throw new Refusal(
                            CommonRefusal.INVALID,
                            "Name each check once.",
                            List.of(new Refusal.FieldFault("/checks", "names a check twice")));
                }
            }
            return results;
        }
    }

    @Operation(
            summary = "Record what was tested, as a whole",
            description =
                    "The checklist of the kind is at GET /api/repairs/checklists/{kind}. A new diagnosis replaces the"
                            + " one before and takes a grade back, unless all that is new of it are locks that are off. 204; the"
                            + " same diagnosis again changes nothing.")
    @Put("/diagnosis")
    @Transactional
    HttpResponse<?> diagnose(
            UUID id,
            @Valid @Body Command checklist,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        Map<Check, CheckResult> results = checklist.results();
        devices.change(
                id,
                actor,
                version,
                device -> Checking.whole(
                        Bench.require(device), results, checklist.batteryHealthPercent(), clock.instant()));
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "Record some outcomes, and leave the others as they are",
            description =
                    "In any order, over several sittings. NOT_TESTED takes an outcome back, batteryUnmeasured a measure. 204; saying what is known"
                            + " changes nothing, locks that are off leave a grade, anything else takes it back.")
    @Put("/checks")
    @Transactional
    HttpResponse<?> check(
            UUID id,
            @Valid @Body Command some,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        Map<Check, CheckResult> results = some.results();
        devices.change(
                id,
                actor,
                version,
                device -> Checking.events(
                        Bench.require(device),
                        results,
                        some.batteryHealthPercent(),
                        Boolean.TRUE.equals(some.batteryUnmeasured()),
                        clock.instant()));
        return HttpResponse.noContent();
    }
}
