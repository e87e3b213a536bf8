package fr.boucle.redistribution.territory;

import fr.boucle.redistribution.reference.Adopting;
import fr.boucle.redistribution.reference.PublicCsv;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.references.Communes;
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
@Controller("/api/redistribution/references/communes")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class AdoptCommunes {
    private final Adopting adopting;

    AdoptCommunes(Adopting adopting) {
        this.adopting = adopting;
    }

    @Serdeable
    record View(String version, String sha256, LocalDate validFrom, int communes) {}

    @Operation(
            summary = "Load the communes: position, inhabitants, EPCI",
            description =
                    "A public CSV with the columns code_insee, epci_code, population, latitude_centre, longitude_centre;"
                            + " nom_standard and codes_postaux where it has them, others are left aside. It gives the distances of the matching and the areas of events. Dated"
                            + " versions, named by content. Until one is loaded the communes that ship (COG 2026) are in force.")
    @ApiResponse(responseCode = "422", description = "reference-file-refused, with the line")
    @Put
    @Consumes("text/csv")
    @Transactional
    View adopt(@Body byte[] csv, @Parameter(hidden = true) Actor actor) {
        PublicCsv.Content<Communes> file = PublicCsv.content(csv, CommunesFile::read);
        int communes = file.value().size();
        ReferenceFiles.View head =
                adopting.adopt(ReferenceFiles.COMMUNES, null, null, file.text(), "Loaded by the steward", actor);
        return new View(head.version(), head.sha256(), head.validFrom(), communes);
    }
}
