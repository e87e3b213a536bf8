package fr.boucle.redistribution.household;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One way to reach the household: a name or an alias, a telephone number or an address. Nothing else is asked. */
@Serdeable
public record Contact(
        @NotBlank @Size(max = 120) String name,
        @Pattern(regexp = "\\+?[0-9 .()-]{6,24}") @Nullable String phone,
        @Email @Size(max = 200) @Nullable String email) {
    @Override
    public String toString() {
        return "Contact";
    }
}
