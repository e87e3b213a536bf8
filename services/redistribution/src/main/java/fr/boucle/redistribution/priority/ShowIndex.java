package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.territory.Catchment;
import fr.boucle.redistribution.territory.Quartiers;
import fr.boucle.references.Commune;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The index that counts for points, as anybody may read it: of the communes that are served, and of the quartiers of one. */
@Tag(name = "Rules")
@Controller("/api/redistribution/territory/index")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowIndex {
    static final int SHOWN = 250;

    private final PriorityRules rules;
    private final RulesInForce files;
    private final Catchment catchment;
    private final Quartiers quartiers;

    ShowIndex(PriorityRules rules, RulesInForce files, Catchment catchment, Quartiers quartiers) {
        this.rules = rules;
        this.files = files;
        this.catchment = catchment;
        this.quartiers = quartiers;
    }

    @Operation(
            summary = "The index that counts for points, by commune",
            description =
                    "Public. Of the communes that the territory says it serves, the 250 most inhabited; communeCode: of this"
                            + " commune alone, with its quartiers where an index by quartier is loaded. It describes places by"
                            + " public files; no request and no household is counted in it. A commune without an index has no"
                            + " score: the median counts.")
    @ApiResponse(responseCode = "422", description = "No commune has the code")
    @Get
    IndexView show(@QueryValue @Nullable String communeCode) {
        Optional<TerritoryIndex> index = rules.index();
        List<Commune> served = communeCode == null ? catchment.served() : List.of(catchment.known(communeCode));
        return new IndexView(
                files.head(ReferenceFiles.IFN).map(IndexView.File::of).orElse(null),
                files.head(ReferenceFiles.QUARTIERS).map(IndexView.File::of).orElse(null),
                index.map(TerritoryIndex::median).orElse(null),
                served.size(),
                served.stream()
                        .limit(SHOWN)
                        .map(one -> IndexView.CommuneScore.of(one, index.flatMap(known -> known.of(one.code()))))
                        .toList(),
                communeCode == null ? List.of() : finer(communeCode));
    }

    private List<IndexView.QuartierScore> finer(String communeCode) {
        return quartiers.inForce().of(communeCode).stream()
                .map(IndexView.QuartierScore::of)
                .toList();
    }
}
