package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.request.Need;
import fr.boucle.redistribution.request.Situation;
import fr.boucle.redistribution.territory.Quartier;
import fr.boucle.redistribution.territory.Territory;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The public simulator: anybody sees how the rule in force counts, and what would change it. */
@Tag(name = "Priority")
@Controller("/api/redistribution/priority-previews")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PreviewPriority {
    private final PriorityRules rules;

    PreviewPriority(PriorityRules rules) {
        this.rules = rules;
    }

    /**
     * A household to try.
     *
     * @param quartier where it names one: its index counts instead of the commune's
     * @param waitingDays days since the request, 0 or more
     */
    @Serdeable
    record Command(
            @NotNull Need need,
            @NotNull Set<Situation> household,

            @NotNull @Pattern(regexp = Territory.COMMUNE) String communeCode,

            @Nullable @Pattern(regexp = Quartier.CODE) String quartier,
            @Min(0) @Max(36_500) long waitingDays) {}

    @Serdeable
    record View(BigDecimal score, String ruleVersion, List<Score.Points> criteria, List<Change> wouldChange) {}

    @Operation(
            summary = "Simulate the priority of a household",
            description =
                    "Public. Points per criterion with one decimal, each rounded half up, then added: need, household,"
                            + " waiting, territory. Flags: MEDIAN_USED (commune without an index), QUARTIER_USED, INDEX_NOT_LOADED, SWITCHED_OFF."
                            + " Changes nothing.")
    @ApiResponse(responseCode = "200", description = "The points, of 100")
    @ApiResponse(responseCode = "422", description = "A field is not valid")
    @Post
    @Status(HttpStatus.OK)
    View preview(@Valid @Body Command household) {
        PriorityRule rule = rules.inForce();
        PriorityRule.Facts facts = new PriorityRule.Facts(
                household.need(),
                household.household(),
                household.communeCode(),
                household.quartier(),
                household.waitingDays());
        Score score = rule.score(facts);
        return new View(score.total(), score.ruleVersion(), score.criteria(), rule.wouldChange(facts));
    }
}
