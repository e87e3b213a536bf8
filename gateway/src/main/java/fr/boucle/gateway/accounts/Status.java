package fr.boucle.gateway.accounts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A legal status of an organisation: what proves it, and its days. */
@Serdeable
public record Status(
        @Nullable String status,
        @Nullable String proof,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    public boolean isOver(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }

    /** Whether it ends soon enough to ask for the next proof now. */
    public boolean isEnding(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today.plusDays(StewardDuties.DAYS_AHEAD));
    }
}
