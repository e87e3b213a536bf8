package fr.boucle.accounts;

import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steward stops an organisation, until it is approved again. */
@Controller("/api/accounts/organisations/{id}/suspension")
@Tag(name = "organisations")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class SuspendOrganisation {
    /** Why it is suspended. */
    @Serdeable
    record Command(@NotNull Organisation.Reason reasonCode) {}

    private final Organisations organisations;
    private final InstantSource clock;

    SuspendOrganisation(Organisations organisations, InstantSource clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @Operation(
            summary = "Suspend an organisation",
            description =
                    "Every service refuses its members within seconds, although their tokens have not expired; nobody signs "
                            + "in for it. Publishes OrganisationSuspended. Repeated, it changes nothing.")
    @ApiResponse(responseCode = "200", description = "Suspended")
    @ApiResponse(responseCode = "409", description = "organisation-not-approved")
    @Put
    @Transactional
    HttpResponse<OrganisationView> suspend(
            UUID id,
            @Valid @Body Command command,
            @Parameter(hidden = true) Actor actor,
            @Header("If-Match") @Nullable String ifMatch) {
        return organisations
                .change(id, actor.signature(), ifMatch, organisation -> switch (organisation) {
                    case Organisation.Approved approved ->
                        List.of(approved.suspend(command.reasonCode(), clock.instant()));
                    case Organisation.Suspended _ -> List.of();
                    case Organisation.Registered _ ->
                        throw new Refusal(
                                AccountRefusal.NOT_APPROVED, "It cannot act anyway: nothing needs to be suspended.");
                })
                .answer(HttpStatus.OK);
    }
}
