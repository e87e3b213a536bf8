package fr.boucle.redistribution.territory;

import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
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
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
                    "Of all of France (COG 2026), or of the file the steward adopted; at most 10, the served ones first, then better"
                            + " fits, then the most inhabited. A whole name comes alone, with served communes whose name goes on after"
                            + " it unless it is the name of just one that is served. Accents, capitals and hyphens do not matter."
                            + " served: whether the territory serves it.")
    @Get
    List<View> find(@QueryValue String q) {
        Communes communes = territory.communes();
        Predicate<Commune> served = catchment.serving();
        List<Commune> found = communes.search(q, SHOWN);
        boolean meant = found.stream().filter(served).count() == 1;
        List<Commune> others = meant ? List.of() : communes.longer(q);
        return Stream.concat(found.stream(), others.stream().filter(served))
                .distinct()
                .map(commune -> new View(commune.code(), commune.name(), served.test(commune)))
                .sorted(Comparator.comparing(View::served).reversed())
                .limit(SHOWN)
                .toList();
    }
}
