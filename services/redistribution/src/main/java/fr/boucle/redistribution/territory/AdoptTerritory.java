package fr.boucle.redistribution.territory;

import fr.boucle.redistribution.reference.Adopting;
import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

@Tag(name = "Rules")
@Controller("/api/redistribution/references/territory/{version}")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class AdoptTerritory {
    private final Adopting adopting;
    private final Json json;

    AdoptTerritory(Adopting adopting, Json json) {
        this.adopting = adopting;
        this.json = json;
    }

    /** Whom the territory serves from a day on. */
    @Serdeable
    record Command(
            @NotNull @Valid Catchment.Content territory,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 500) String reason) {}

    @Operation(
            summary = "Say whom the territory serves, and who serves the others",
            description = "By EPCI, commune or département. While nothing is said every commune of France is served. A"
                    + " household from outside is told who serves it, by name and link; nothing of it is kept.")
    @Put
    @Transactional
    ReferenceFiles.View adopt(String version, @Valid @Body Command command, @Parameter(hidden = true) Actor actor) {
        Catchment.Content territory = command.territory();
        if (territory.epcis().isEmpty()
                && territory.communes().isEmpty()
                && territory.departements().isEmpty()) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A territory serves somebody.",
                    List.of(new Refusal.FieldFault(
                            "/territory", "names at least an EPCI, a commune or a département")));
        }
        return adopting.adopt(
                ReferenceFiles.TERRITORY, version, command.validFrom(), json.write(territory), command.reason(), actor);
    }
}
