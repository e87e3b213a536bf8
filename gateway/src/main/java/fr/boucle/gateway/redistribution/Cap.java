package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many live reservations a structure may hold. */
@Serdeable
public record Cap(
        String organisationId,
        int maxLiveReservations,
        @Nullable String reasonCode,
        @Nullable Instant changedAt) {}
