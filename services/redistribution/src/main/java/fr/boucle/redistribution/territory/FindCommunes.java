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
import java.util.Comparator;
import java.util.List;
import java.util.Map;

@Tag(name = "The household")
@Controller("/api/redistribution/communes")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class FindCommunes {
    private static final int SHOWN = 10;

    private final Territory territory;

    FindCommunes(Territory territory) {
        this.territory = territory;
    }

    @Serdeable
    record View(String communeCode, String name) {}

    @Operation(
            summary = "Communes by name, postal code or INSEE code",
            description =
                    "Among those the steward loaded, at most 10, the most inhabited first; a whole name comes alone. Empty where"
                            + " none are loaded: the INSEE code is then to be written.")
    @Get
    List<View> find(@QueryValue String q) {
        String asked = Communes.plain(q);
        List<Map.Entry<String, Communes.Commune>> found =
                territory.communes().map(Communes::byCode).orElse(Map.of()).entrySet().stream()
                        .filter(entry -> entry.getValue().isMeantBy(asked, entry.getKey()))
                        .sorted(Comparator.<Map.Entry<String, Communes.Commune>>comparingInt(
                                        entry -> -entry.getValue().population())
                                .thenComparing(Map.Entry::getKey))
                        .toList();
        List<Map.Entry<String, Communes.Commune>> whole = found.stream()
                .filter(entry -> Communes.plain(entry.getValue().name()).equals(asked))
                .toList();
        return (whole.isEmpty() ? found : whole)
                .stream()
                        .limit(SHOWN)
                        .map(entry -> new View(entry.getKey(), entry.getValue().name()))
                        .toList();
    }
}
