package fr.boucle.accounts;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/** Why an organisation is suspended. */
@Serdeable
record OrganisationSuspension(@NotNull Organisation.Reason reasonCode) {}
