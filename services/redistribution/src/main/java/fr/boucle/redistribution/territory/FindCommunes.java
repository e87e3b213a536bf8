package fr.boucle.redistribution.territory;

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
@Controller("/api/redistribution/communes")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class FindCommunes {
    private static final int SHOWN = 10;

    private final Territory territory;
    private final Catchment catchment;

    FindCommunes(Territory territory, Catchment catchment) {
        this.territory = territory;
        this.catchment = catchment;
    }

    /** A commune, and whether the territory serves it. */
    @Serdeable
    record View(String communeCode, String name, boolean served) {}

    @Operation(
            summary = "Communes by name, postal code or INSEE code",
            description =
                    "Of all of France (COG 2026), or of the file the steward adopted; at most 10, better fits first, then the most"
                            + " inhabited; a whole name comes alone. Accents, capitals and hyphens do not matter. served: whether the territory serves it.")
    @Get
    List<View> find(@QueryValue String q) {
        return territory.communes().search(q, SHOWN).stream()
                .map(commune -> new View(commune.code(), commune.name(), catchment.isServed(commune)))
                .toList();
    }
}
