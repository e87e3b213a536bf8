package fr.boucle.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal status that the steward has seen proven.
 *
 * @param status which one
 * @param proof the act that proves it, by its number
 * @param validFrom first day
 * @param validUntil last day, absent where the act names none
 */
@Serdeable
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LegalStatus(
        @NotNull Kind status,
        @NotBlank @Size(max = 200) String proof,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** The statuses that open rights in the chain (CG3P L3212-2 and L3212-3, décret of 7 November 2022). */
    public enum Kind {
        RUP,
        ESUS,
        INTERET_GENERAL_PRECARITE,
        PARENTS,
        STUDENTS,
        SCHOOL_SUPPORT,
        PUBLIC_BODY,
        STAFF
    }

    boolean isLapsed(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }

    boolean endsBeforeItBegins() {
        return validUntil != null && validUntil.isBefore(validFrom);
    }
}
