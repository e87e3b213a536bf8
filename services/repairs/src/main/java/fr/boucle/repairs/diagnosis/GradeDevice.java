package fr.boucle.repairs.diagnosis;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Grade;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/grade")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class GradeDevice {
    private final Devices devices;
    private final InstantSource clock;

    GradeDevice(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** The appearance as seen, and another grade than the computed one where there is a reason. */
    @Serdeable
    record Command(
            @NotNull Grade appearance,
            @Nullable Grade overrideGrade,
            @Nullable @Size(max = 500) String reason) {}

    /** The grade given. */
    @Serdeable
    record View(Grade grade, Grade computed, Grade function, Grade battery, boolean refurbished) {}

    @Operation(
            summary = "Grade a tested device",
            description = "The worst of appearance, function (from the diagnosis) and battery; the criteria are at GET"
                    + " /api/repairs/grading-criteria. overrideGrade needs a reason. 409 while a medium is not cleared or"
                    + " nothing was tested, or while a former owner's lock is on.")
    @Put
    @Transactional
    View grade(
            UUID id,
            @Valid @Body Command seen,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        if (seen.overrideGrade() != null
                && (seen.reason() == null || seen.reason().isBlank())) {
            throw new Refusal(
                    RepairRefusal.GRADE_NEEDS_REASON,
                    "Say why the grade differs from the computed one.",
                    List.of(new Refusal.FieldFault("/reason", "is required with overrideGrade")));
        }
        Devices.Found found = devices.change(id, actor, version, device -> {
            Device.Tested tested = Bench.requireTested(device);
            List<String> obstacles = GradingCriteria.obstacles(tested.diagnosis());
            if (!obstacles.isEmpty()) {
                throw new Refusal(RepairRefusal.LOCKED, String.join("; ", obstacles) + ". Have it lifted, test again.");
            }
            if (tested.diagnosis().isUntried()) {
                throw new Refusal(RepairRefusal.NOTHING_TESTED, "Try at least one function before a grade is given.");
            }
            Grade computed = computed(tested, seen);
            Grade given = seen.overrideGrade() == null ? computed : seen.overrideGrade();
            refuseAboveFacts(tested, given);
            return tested instanceof Device.Graded graded && graded.grade() == given
                    ? List.of()
                    : List.of(new BenchEvent.DeviceGraded(given, computed, seen.reason(), clock.instant()));
        });
        return given((Device.Graded) found.device(), seen);
    }

    /** A person judges what is seen; what was measured or failed, or was not measured, caps every grade. */
    private static void refuseAboveFacts(Device.Tested tested, Grade given) {
        Grade most = GradingCriteria.function(tested).orWorse(GradingCriteria.battery(tested));
        if (given.orWorse(most) != given) {
            throw new Refusal(
                    RepairRefusal.GRADE_ABOVE_FACTS,
                    "Function and battery allow " + most + " at best: test what is untested, or repair what fails.",
                    List.of(new Refusal.FieldFault("/overrideGrade", "is better than " + most)));
        }
    }

    private static View given(Device.Graded graded, Command seen) {
        return new View(
                graded.grade(),
                computed(graded, seen),
                GradingCriteria.function(graded),
                GradingCriteria.battery(graded),
                graded.isRefurbished());
    }

    private static Grade computed(Device.Tested tested, Command seen) {
        return GradingCriteria.of(seen.appearance(), tested);
    }
}
