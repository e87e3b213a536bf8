package fr.boucle.accounts.applicant;

import fr.boucle.accounts.AccountRefusal;
import fr.boucle.accounts.Admission;
import fr.boucle.accounts.ClientAddress;
import fr.boucle.accounts.IdentifierType;
import fr.boucle.accounts.LegalStatus;
import fr.boucle.accounts.RegisterOrganisation;
import fr.boucle.accounts.Told;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An organisation asks to take part, by itself. */
@Controller("/api/accounts/applications/{id}")
@Tag(name = "applications")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class Apply {
    /** Those who govern and who audit are named, they do not apply. */
    private static final Set<OrganisationKind> NAMED = Set.of(OrganisationKind.TERRITORY, OrganisationKind.AUDIT);

    /** What an organisation says of itself, and who writes for it. */
    @Serdeable
    record Command(
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

            @NotNull @Size(max = 20) List<@Valid LegalStatus> statuses,
            @NotBlank @Size(max = 254) String email,
            @NotNull @Pattern(regexp = "fr|en") String language) {
        RegisterOrganisation.Command sheet() {
            return new RegisterOrganisation.Command(
                    name, kind, identifierType, identifier, street, postalCode, city, communeCode, statuses);
        }
    }

    private final Applicants applicants;
    private final Admission admission;
    private final Told told;

    Apply(Applicants applicants, Admission admission, Told told) {
        this.applicants = applicants;
        this.admission = admission;
        this.told = told;
    }

    @Operation(
            summary = "Ask to take part, as an organisation",
            description =
                    "The client chooses the id. A letter goes to the address, whose code confirms it and follows the application; until then"
                            + " nobody sees it, and after seven days it is forgotten. The answer is the same whether the territory knows the"
                            + " number or not. Those of kind TERRITORY and AUDIT do not apply. Asked again under the same id, it changes nothing.")
    @ApiResponse(responseCode = "202", description = "A letter is on its way")
    @ApiResponse(responseCode = "409", description = "no-letters: this territory has no mail server")
    @Put
    @Transactional
    HttpResponse<?> apply(UUID id, @Valid @Body Command command, HttpRequest<?> request) {
        if (!told.writes()) {
            throw new Refusal(AccountRefusal.NO_LETTERS, "Write to the territory's steward.");
        }
        RegisterOrganisation.Command sheet = command.sheet();
        if (NAMED.contains(sheet.kind())) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "1 field(s) to correct; see errors.",
                    List.of(new Refusal.FieldFault("/kind", "does not apply")));
        }
        RegisterOrganisation.Command checked = admission.checked(id, sheet);
        String address = admission.address(command.email());
        if (admission.mayWrite(address, ClientAddress.of(request))
                && applicants.open(id, checked, address, command.language())) {
            told.tell(id, Told.About.APPLIED);
        }
        return HttpResponse.accepted().header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
