package fr.boucle.accounts;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/** What the steward says of a member. */
@Serdeable
record MemberSheet(
        @NotBlank @Size(max = 254) String email,
        @NotNull UUID organisationId,
        @NotNull @Size(min = 1, max = 7) Set<@NotBlank String> roles) {}
