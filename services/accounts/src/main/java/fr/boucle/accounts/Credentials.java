package fr.boucle.accounts;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a person signs in with. */
@Serdeable
record Credentials(
        @NotBlank @Size(max = 254) String email,
        @NotNull @Size(max = 512) String password) {
    @Override
    public String toString() {
        return "(credentials)";
    }
}
