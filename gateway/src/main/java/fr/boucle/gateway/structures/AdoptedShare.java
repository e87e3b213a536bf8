package fr.boucle.gateway.structures;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A share that was adopted, from its first day on.
 *
 * @param adoptedBy the organisation of who adopted it; empty where it came with the product
 */
@Serdeable
public record AdoptedShare(
        String version,
        LocalDate validFrom,
        @Nullable String reason,
        int percent,
        @Nullable String adoptedBy) {
    /** Whether it is still to come, in force or past, in words of a page. */
    public String standing(LocalDate today, @Nullable String inForce) {
        if (validFrom.isAfter(today)) {
            return "À venir";
        }
        return version.equals(inForce) ? "En vigueur" : "Passée";
    }
}
