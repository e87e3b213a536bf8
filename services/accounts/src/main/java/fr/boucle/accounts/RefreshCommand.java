package fr.boucle.accounts;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The refresh token of a session that goes on or ends. */
@Serdeable
record RefreshCommand(@NotBlank @Size(max = 100) String refreshToken) {
    @Override
    public String toString() {
        return "(a refresh token)";
    }
}
