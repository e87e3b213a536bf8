package fr.boucle.repairs.diagnosis;

import fr.boucle.repairs.device.Grade;
import fr.boucle.repairs.device.Series;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/series/grades")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class GradeSeries {
    private final GradeDevice grade;
    private final Series series;

    GradeSeries(GradeDevice grade, Series series) {
        this.grade = grade;
        this.series = series;
    }

    /** One that looks otherwise. */
    @Serdeable
    record Except(@NotNull UUID deviceId, @NotNull Grade appearance) {}

    /** How they look. */
    @Serdeable
    record Command(
            @NotNull @Size(min = 1, max = 200) List<UUID> devices,
            @NotNull Grade appearance,
            @Nullable @Size(max = 200) List<@Valid Except> except) {
        Grade of(UUID id) {
            return except == null
                    ? appearance
                    : except.stream()
                            .filter(one -> one.deviceId().equals(id))
                            .map(Except::appearance)
                            .findFirst()
                            .orElse(appearance);
        }
    }

    @Operation(
            summary = "Grade many tested devices that look alike, with the exceptions",
            description = "Each gets the worst of its appearance, function and battery, as when it is graded alone.")
    @Put
    List<Series.View> grade(@Valid @Body Command seen, @Parameter(hidden = true) Actor actor) {
        return series.each(seen.devices(), actor, id -> {
            Object _ = grade.grade(id, new GradeDevice.Command(seen.of(id), null, null), null, actor);
        });
    }
}
