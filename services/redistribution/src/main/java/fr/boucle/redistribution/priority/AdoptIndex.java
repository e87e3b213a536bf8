package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.reference.Adopting;
import fr.boucle.redistribution.reference.PublicCsv;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Tag(name = "Rules")
@Controller("/api/redistribution/references/ifn")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class AdoptIndex {
    private static final String LOADED = "Loaded by the steward";

    private final Adopting adopting;

    AdoptIndex(Adopting adopting) {
        this.adopting = adopting;
    }

    @Serdeable
    record View(String version, String sha256, LocalDate validFrom, int communes, int withoutData, BigDecimal median) {}

    @Operation(
            summary = "Load the index of digital fragility (IFN)",
            description =
                    "source: who publishes it, shown on the public page of the index. The public CSV: name,division,code,no_thd_coverage_rate,…,total; scores 1 to 10. Rows of zeros or"
                            + " without total have no data. Versions are dated and named by content; the same file again changes"
                            + " nothing. A commune without data gets the median, flagged. The territory loads the file it may use.")
    @ApiResponse(responseCode = "422", description = "reference-file-refused, with the line")
    @Put
    @Consumes("text/csv")
    @Transactional
    View adopt(
            @Body byte[] csv,
            @QueryValue @Nullable LocalDate validFrom,
            @QueryValue @Nullable @Size(max = 300) String source,
            @Parameter(hidden = true) Actor actor) {
        PublicCsv.Content<TerritoryIndex> file = PublicCsv.content(csv, TerritoryIndex::read);
        TerritoryIndex index = file.value();
        ReferenceFiles.View adopted = adopting.adopt(
                ReferenceFiles.IFN, null, validFrom, file.text(), source == null ? LOADED : source, actor);
        return new View(
                adopted.version(),
                adopted.sha256(),
                adopted.validFrom(),
                index.totals().size(),
                index.withoutData(),
                index.median());
    }
}
