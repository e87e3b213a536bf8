package fr.boucle.accounts;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The password in use and the one to take its place. */
@Serdeable
record Passwords(
        @NotNull @Size(max = 512) String currentPassword,
        @NotNull @Size(max = 512) String password) {
    @Override
    public String toString() {
        return "(two passwords)";
    }
}
