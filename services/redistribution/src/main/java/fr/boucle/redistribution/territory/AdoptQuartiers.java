package fr.boucle.redistribution.territory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.redistribution.reference.Adopting;
import fr.boucle.redistribution.reference.PublicCsv;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;

@Tag(name = "Rules")
@Controller("/api/redistribution/references/quartiers")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class AdoptQuartiers {
    private final Adopting adopting;
    private final Quartiers quartiers;

    AdoptQuartiers(Adopting adopting, Quartiers quartiers) {
        this.adopting = adopting;
        this.quartiers = quartiers;
    }

    /** The version, and what it changes. */
    @Serdeable
    record View(
            String version,
            String sha256,
            LocalDate validFrom,
            @JsonUnwrapped QuartierDifference difference) {}

    @Operation(
            summary = "Load an index by quartier (IRIS or QPV)",
            description =
                    "A public CSV: code,name,commune,score,source,date. code: of an IRIS or a QPV; commune: its INSEE code;"
                            + " score: 1 to 10 as the commune's, may be empty; date: AAAA-MM-JJ. A household of such a commune"
                            + " may name its quartier, never an address; its score then counts instead of the commune's. Dated"
                            + " versions, named by content; the answer tells what it changes.")
    @ApiResponse(responseCode = "422", description = "reference-file-refused, with the line")
    @Put
    @Consumes("text/csv")
    @Transactional
    View adopt(@Body byte[] csv, @Parameter(hidden = true) Actor actor) {
        PublicCsv.Content<QuartierIndex> file = PublicCsv.content(csv, QuartiersFile::read);
        QuartierIndex now = file.value();
        QuartierDifference difference = QuartierDifference.of(quartiers.inForce(), now);
        ReferenceFiles.View head =
                adopting.adopt(ReferenceFiles.QUARTIERS, null, null, file.text(), difference.inWords(), actor);
        return new View(head.version(), head.sha256(), head.validFrom(), difference);
    }
}
