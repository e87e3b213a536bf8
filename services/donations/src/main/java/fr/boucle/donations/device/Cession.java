package fr.boucle.donations.device;

import fr.boucle.donations.law.Resale;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terms under which a device changes hands, from its convention.
 *
 * @param erasureDeadline the day by which an entrusted erasure is proved
 */
public record Cession(
        UUID conventionId,
        UUID taker,
        String legalBasis,
        Resale resale,
        @Nullable LocalDate erasureDeadline) {}
