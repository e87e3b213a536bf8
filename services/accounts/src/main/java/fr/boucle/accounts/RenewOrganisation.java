package fr.boucle.accounts;

import fr.boucle.accounts.OrganisationEvent.OrganisationRenewed;
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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The steward has seen an organisation's statuses proven anew. */
@Controller("/api/accounts/organisations/{id}/renewal")
@Tag(name = "organisations")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class RenewOrganisation {
    /** The statuses that take the place of those before. */
    @Serdeable
    record Command(@NotNull @Size(max = 20) List<@Valid LegalStatus> statuses) {}

    private final Organisations organisations;
    private final InstantSource clock;

    RenewOrganisation(Organisations organisations, InstantSource clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @Operation(
            summary = "Replace an organisation's statuses",
            description =
                    "The list replaces the one before. A suspended organisation stays suspended until it is approved again. "
                            + "Publishes OrganisationRenewed. The same list again changes nothing.")
    @ApiResponse(responseCode = "200", description = "Renewed")
    @ApiResponse(responseCode = "409", description = "organisation-not-approved: replace its sheet instead")
    @Put
    @Transactional
    HttpResponse<OrganisationView> renew(
            UUID id,
            @Valid @Body Command command,
            @Parameter(hidden = true) Actor actor,
            @Header("If-Match") @Nullable String ifMatch) {
        LegalStatusRules.check(command.statuses());
        Instant now = clock.instant();
        return organisations
                .change(id, actor.signature(), ifMatch, organisation -> switch (organisation) {
                    case Organisation.Approved o -> unlessSame(o, command, () -> o.renew(command.statuses(), now));
                    case Organisation.Suspended o -> unlessSame(o, command, () -> o.renew(command.statuses(), now));
                    case Organisation.Registered _ ->
                        throw new Refusal(AccountRefusal.NOT_APPROVED, "Replace its sheet, then approve it.");
                })
                .answer(HttpStatus.OK);
    }

    private static List<OrganisationEvent> unlessSame(
            Organisation organisation, Command command, Supplier<OrganisationRenewed> event) {
        return organisation.statuses().equals(command.statuses()) ? List.of() : List.of(event.get());
    }
}
