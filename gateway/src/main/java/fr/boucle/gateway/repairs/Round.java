package fr.boucle.gateway.repairs;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One stay of a machine at a workshop; where it was another workshop's, that is all that is told. */
@Serdeable
public record Round(
        boolean elsewhere,
        @Nullable String deviceId,
        @Nullable String code,
        @Nullable Instant came,
        @Nullable String cameBy,
        @Nullable String why,
        @Nullable String grade,
        @Nullable Instant left,
        @Nullable String leftBy) {}
