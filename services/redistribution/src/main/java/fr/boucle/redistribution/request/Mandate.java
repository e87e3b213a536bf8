package fr.boucle.redistribution.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The household's mandate to its structure, as far as it is kept open: until when, and whether it was taken back. */
public record Mandate(@Nullable LocalDate until, @Nullable Instant revokedAt) {
    boolean hasLapsed(LocalDate today) {
        return revokedAt != null || (until != null && until.isBefore(today));
    }
}
