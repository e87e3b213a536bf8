package fr.boucle.redistribution.request;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Tag(name = "Requests")
@Controller("/api/redistribution/requests")
@Secured(Role.MEDIATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenRequest {
    private static final int MAX_MANDATE_YEARS = 2;

    private final Opening opening;
    private final RulesInForce rules;

    OpenRequest(Opening opening, RulesInForce rules) {
        this.opening = opening;
        this.rules = rules;
    }

    @Operation(
            summary = "Open a request for a household under a mandate",
            description =
                    "Needs Idempotency-Key. The answer says the household's tracking code, which is kept hashed only:"
                            + " give it to the household. The request belongs to the mediator's structure.")
    @ApiResponse(responseCode = "201", description = "Opened, with reference, trackingCode, Location and ETag")
    @ApiResponse(responseCode = "409", description = "duplicate-household, mandate-too-long")
    @Post
    @Transactional
    HttpResponse<?> open(
            @Valid @Body OpenRequestCommand asked,
            @Header("Idempotency-Key") @Nullable String key,
            @Parameter(hidden = true) Actor actor) {
        if (asked.mandate() == null || asked.organisationId() != null) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "A mediator acts for the own structure, under a mandate.",
                    List.of(new Refusal.FieldFault("/mandate", "is needed, and organisationId is not")));
        }
        LocalDate until = asked.mandate().until();
        LocalDate today = rules.today();
        if (until.isBefore(today) || until.isAfter(today.plusYears(MAX_MANDATE_YEARS))) {
            throw new Refusal(
                    RedistributionRefusal.MANDATE_TOO_LONG,
                    "Its last day lies between " + today + " and " + today.plusYears(MAX_MANDATE_YEARS) + ".");
        }
        return opening.open(asked, actor.organisation(), actor.member(), actor.signature(), key);
    }
}
