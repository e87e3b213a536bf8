package fr.boucle.redistribution.endowment;

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
@Controller("/api/redistribution/references/structure-share")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class AdoptStructureShare {
    private final Adopting adopting;
    private final Json json;

    AdoptStructureShare(Adopting adopting, Json json) {
        this.adopting = adopting;
        this.json = json;
    }

    /**
     * The share.
     *
     * @param percent of the devices of a kind, in stock or promised to structures, that structures may have while households wait for it
     */
    @Serdeable
    record Command(
            @Min(0) @Max(100) int percent,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 500) String reason) {}

    @Operation(
            summary = "Set how much of the stock may go to structures while households wait",
            description =
                    "By kind of device. In force from the start: 20 percent. Kinds that no household waits for are"
                            + " given whole, but for what programmes keep.")
    @Put("/{version}")
    @Transactional
    ReferenceFiles.View adopt(String version, @Valid @Body Command asked, @Parameter(hidden = true) Actor actor) {
        return adopting.adopt(
                ReferenceFiles.STRUCTURE_SHARE,
                version,
                asked.validFrom(),
                json.write(new StructureShare.Content(asked.percent())),
                asked.reason(),
                actor);
    }
}
