package fr.boucle.accounts;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The code of an invitation and the password chosen. */
@Serdeable
record Acceptance(
        @NotBlank @Size(max = 100) String code,
        @NotNull @Size(max = 512) String password) {
    @Override
    public String toString() {
        return "(an acceptance)";
    }
}
