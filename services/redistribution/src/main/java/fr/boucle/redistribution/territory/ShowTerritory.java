package fr.boucle.redistribution.territory;

import fr.boucle.references.Commune;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

@Tag(name = "The household")
@Controller("/api/redistribution/territory")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowTerritory {
    private final Catchment catchment;
    private final Quartiers quartiers;

    ShowTerritory(Catchment catchment, Quartiers quartiers) {
        this.catchment = catchment;
        this.quartiers = quartiers;
    }

    /**
     * Whether a commune is served here, and else by whom.
     *
     * @param quartiers that a household of it may name; empty where no index by quartier is loaded
     */
    @Serdeable
    record View(
            String communeCode,
            String name,
            boolean served,
            List<Catchment.Elsewhere> elsewhere,
            List<QuartierView> quartiers) {}

    @Operation(
            summary = "Whether a commune is served here, and else by whom",
            description =
                    "Public; nothing is kept. quartiers: those that a household of it may name, where an index by quartier is loaded. 422 where no commune has the code.")
    @Get
    View show(@QueryValue String communeCode) {
        Commune commune = catchment.known(communeCode);
        boolean served = catchment.isServed(commune);
        return new View(
                commune.code(),
                commune.name(),
                served,
                served ? List.of() : catchment.elsewhere(commune),
                served ? quartiers.choices(commune.code()) : List.of());
    }
}
