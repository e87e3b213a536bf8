package fr.boucle.accounts;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the steward writes down of an organisation. */
@Serdeable
record OrganisationSheet(
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
