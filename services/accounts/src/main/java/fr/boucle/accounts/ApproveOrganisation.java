package fr.boucle.accounts;

import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steward lets an organisation act, for the first time or again. */
@Controller("/api/accounts/organisations/{id}/approval")
@Tag(name = "organisations")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class ApproveOrganisation {
    private final Organisations organisations;
    private final InstantSource clock;
    private final ZoneId zone;

    ApproveOrganisation(
            Organisations organisations, InstantSource clock, @Value("${boucle.territory-zone}") String zone) {
        this.organisations = organisations;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Operation(
            summary = "Approve an organisation",
            description =
                    "From now its members may sign in. Publishes OrganisationApproved. Repeated, it changes nothing.")
    @ApiResponse(responseCode = "200", description = "Approved")
    @ApiResponse(responseCode = "409", description = "status-lapsed: a status is proven for the past only")
    @Put
    @Transactional
    HttpResponse<OrganisationView> approve(
            UUID id, @Parameter(hidden = true) Actor actor, @Header("If-Match") @Nullable String ifMatch) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return organisations
                .change(id, actor.signature(), ifMatch, organisation -> switch (organisation) {
                    case Organisation.Registered registered -> List.of(registered.approve(today, now));
                    case Organisation.Suspended suspended -> List.of(suspended.approve(today, now));
                    case Organisation.Approved _ -> List.of();
                })
                .answer(HttpStatus.OK);
    }
}
