package fr.boucle.redistribution.household;

import fr.boucle.values.PhoneNumber;
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

        @Pattern(
                regexp = PhoneNumber.WRITTEN,
                message = "is written in digits, for instance 06 12 34 56 78 or +33 6 12 34 56 78")
        @Nullable
        String phone,

        @Email @Size(max = 200) @Nullable String email) {
    /** As people write and paste it. */
    public Contact {
        name = name == null ? "" : name.strip();
        phone = phone == null || phone.isBlank() ? null : PhoneNumber.cleaned(phone);
        email = email == null || email.isBlank() ? null : PhoneNumber.cleaned(email);
    }

    @Override
    public String toString() {
        return "Contact";
    }
}
