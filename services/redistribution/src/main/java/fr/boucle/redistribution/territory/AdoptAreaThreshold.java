package fr.boucle.redistribution.territory;

import fr.boucle.redistribution.reference.Adopting;
import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

@Tag(name = "Rules")
@Controller("/api/redistribution/references/area-threshold")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class AdoptAreaThreshold {
    private final Adopting adopting;
    private final Json json;

    AdoptAreaThreshold(Adopting adopting, Json json) {
        this.adopting = adopting;
        this.json = json;
    }

    @Serdeable
    record Content(int fewestInhabitants) {}

    /**
     * The threshold.
     *
     * @param fewestInhabitants a commune with fewer is named by its EPCI in events and reports
     */
    @Serdeable
    record Command(
            @Min(0) @Max(1_000_000) int fewestInhabitants,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 500) String reason) {}

    @Operation(
            summary = "Set from how many inhabitants a commune is named",
            description =
                    "Below, events and reports name its EPCI. In force from the start: 2000. Needs references/communes; a"
                            + " commune that is not in it is named itself.")
    @Put("/{version}")
    @Transactional
    ReferenceFiles.View adopt(String version, @Valid @Body Command asked, @Parameter(hidden = true) Actor actor) {
        return adopting.adopt(
                ReferenceFiles.AREA_THRESHOLD,
                version,
                asked.validFrom(),
                json.write(new Content(asked.fewestInhabitants())),
                asked.reason(),
                actor);
    }
}
