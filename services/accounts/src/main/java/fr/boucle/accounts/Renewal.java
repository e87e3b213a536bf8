package fr.boucle.accounts;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The statuses that take the place of those before. */
@Serdeable
record Renewal(@NotNull @Size(max = 20) List<@Valid LegalStatus> statuses) {}
