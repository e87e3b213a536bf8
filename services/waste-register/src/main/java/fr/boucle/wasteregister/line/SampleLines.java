package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws lines for an audit: the same seed over the same lines draws the same. */
@Tag(name = "audit")
@Controller("/api/waste-register/lines/samples")
@Secured({Role.AUDITOR, Role.KEEPER})
@ExecuteOn(TaskExecutors.BLOCKING)
class SampleLines {
    private final Samples samples;
    private final LineSearch lines;
    private final Looks looks;
    private final InstantSource clock;

    SampleLines(Samples samples, LineSearch lines, Looks looks, InstantSource clock) {
        this.samples = samples;
        this.lines = lines;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "A random sample of lines",
            description =
                    "Of the days from..to, in the order of SHA-256 over the seed and the line's id: who knows the seed"
                            + " draws the same again. Filters: type, wasteCode, organisationId. size: 1 to 200.")
    @Get
    HttpResponse<List<LineView>> draw(
            @QueryValue @NotBlank @Size(max = 60) String seed,
            @QueryValue(defaultValue = "10") @Min(1) @Max(200) int size,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue fr.boucle.wasteregister.platform.@Nullable RegisterType type,
            @QueryValue @Nullable String wasteCode,
            @QueryValue @Nullable UUID organisationId,
            @Parameter(hidden = true) Actor actor) {
        LineFilter filter = LineFilter.of(from, to, type, wasteCode, organisationId);
        looks.record(actor, "sample", seed, organisationId);
        List<LineRows.Row> drawn = samples.draw(filter, seed, Reader.of(actor, clock.instant()), size);
        return HttpResponse.ok(lines.named(drawn));
    }
}
