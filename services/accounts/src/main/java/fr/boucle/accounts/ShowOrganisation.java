package fr.boucle.accounts;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** One organisation of the directory. */
@Controller("/api/accounts/organisations/{id}")
@Tag(name = "organisations")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowOrganisation {
    private final Organisations organisations;

    ShowOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    @Operation(
            summary = "One organisation",
            description =
                    "An approved one for everyone who is signed in; the steward and its own members see it in every state.")
    @ApiResponse(responseCode = "200", description = "With its version as ETag")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<OrganisationView> show(UUID id, @Parameter(hidden = true) Actor actor) {
        Organisations.Found found = organisations.get(id);
        if (found.organisation() instanceof Organisation.Approved
                || actor.is(Role.STEWARD)
                || actor.organisation().equals(id)) {
            return found.answer(HttpStatus.OK);
        }
        throw new Refusal(CommonRefusal.NOT_FOUND, "No approved organisation has this id.");
    }
}
