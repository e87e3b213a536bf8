package fr.boucle.accounts;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.OrganisationKind;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steward writes an organisation down, before approving it. */
@Controller("/api/accounts/organisations/{id}")
@Tag(name = "organisations")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
public class RegisterOrganisation {
    private final Organisations organisations;

    RegisterOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    /** What the steward writes down of an organisation. */
    @Serdeable
    public record Command(
            @NotBlank @Size(max = 200) String name,
            @NotNull OrganisationKind kind,
            @NotNull IdentifierType identifierType,
            @NotBlank @Size(max = 20) String identifier,
            @NotBlank @Size(max = 200) String street,

            @NotNull @Pattern(regexp = "[0-9]{5}", message = "is five digits")
            String postalCode,

            @NotBlank @Size(max = 100) String city,

            @NotNull @Pattern(regexp = "[0-9][0-9AB][0-9]{3}", message = "is a commune's INSEE code")
            String communeCode,

            @NotNull @Size(max = 20) List<@Valid LegalStatus> statuses) {}

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
            @Valid @Body Command command,
            @Parameter(hidden = true) Actor actor,
            @Header("If-Match") @Nullable String ifMatch) {
        Organisation.Registered wanted = wanted(id, command);
        return organisations
                .open(wanted, actor.signature())
                .map(found -> found.answer(HttpStatus.CREATED))
                .orElseGet(() -> organisations
                        .correct(wanted, actor.signature(), ifMatch)
                        .answer(HttpStatus.OK));
    }

    /** The organisation that a sheet describes; refuses one that describes none. */
    static Organisation.Registered wanted(UUID id, Command command) {
        String identifier = command.identifierType()
                .canonical(command.identifier())
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.INVALID,
                        "1 field(s) to correct; see errors.",
                        List.of(new Refusal.FieldFault("/identifier", "is not a valid " + command.identifierType()))));
        LegalStatusRules.check(command.statuses());
        Identity identity = new Identity(
                command.name().strip(),
                command.kind(),
                command.identifierType(),
                identifier,
                command.street().strip(),
                command.postalCode(),
                command.city().strip(),
                command.communeCode());
        return new Organisation.Registered(id, identity, command.statuses());
    }
}
