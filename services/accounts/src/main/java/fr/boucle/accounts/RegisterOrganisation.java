package fr.boucle.accounts;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
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
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steward writes an organisation down, before approving it. */
@Controller("/api/accounts/organisations/{id}")
@Tag(name = "organisations")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class RegisterOrganisation {
    private final Organisations organisations;
    private final InstantSource clock;

    RegisterOrganisation(Organisations organisations, InstantSource clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    @Operation(
            summary = "Register an organisation",
            description =
                    "The client chooses the id. SIRET: 14 digits with a valid check (Luhn; La Poste's own rule); RNA: W and "
                            + "nine digits. Until the approval the sheet may be replaced; afterwards only the same sheet is taken again, "
                            + "and new statuses come by a renewal.")
    @ApiResponse(responseCode = "201", description = "Registered, not yet approved")
    @ApiResponse(responseCode = "200", description = "Was there: replaced, or the same already")
    @ApiResponse(responseCode = "409", description = "identifier-already-registered, organisation-identity-fixed")
    @Put
    @Transactional
    HttpResponse<OrganisationView> register(
            UUID id,
            @Valid @Body OrganisationSheet sheet,
            @Parameter(hidden = true) Actor actor,
            @Header("If-Match") @Nullable String ifMatch) {
        Organisation.Registered wanted = wanted(id, sheet);
        Optional<OrganisationRow> before = organisations.lock(id);
        before.ifPresent(row -> {
            if (ifMatch != null) {
                Version.required(ifMatch).mustBe(row.version());
            }
        });
        FoundOrganisation found = before.isEmpty()
                ? organisations.put(wanted, null, clock.instant())
                : replace(organisations.found(before.get()), before.get(), wanted);
        return new Version(found.version())
                .tag(HttpResponse.status(before.isEmpty() ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(OrganisationView.of(found.organisation())));
    }

    private FoundOrganisation replace(FoundOrganisation found, OrganisationRow row, Organisation.Registered wanted) {
        Organisation present = found.organisation();
        if (present.identity().equals(wanted.identity())
                && (present.statuses().equals(wanted.statuses()) || !(present instanceof Organisation.Registered))) {
            return found;
        }
        if (present instanceof Organisation.Registered) {
            return organisations.put(wanted, row, clock.instant());
        }
        throw new Refusal(
                AccountRefusal.IDENTITY_FIXED,
                "Suspend it (CLOSED) and register the new organisation; statuses alone change by a renewal.");
    }

    private static Organisation.Registered wanted(UUID id, OrganisationSheet sheet) {
        String identifier = sheet.identifierType()
                .canonical(sheet.identifier())
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.INVALID,
                        "1 field(s) to correct; see errors.",
                        List.of(new Refusal.FieldFault("/identifier", "is not a valid " + sheet.identifierType()))));
        LegalStatusRules.check(sheet.statuses());
        Identity identity = new Identity(
                sheet.name().strip(),
                sheet.kind(),
                sheet.identifierType(),
                identifier,
                sheet.street().strip(),
                sheet.postalCode(),
                sheet.city().strip(),
                sheet.communeCode());
        return new Organisation.Registered(id, identity, sheet.statuses());
    }
}
