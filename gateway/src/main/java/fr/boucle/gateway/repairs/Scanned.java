package fr.boucle.gateway.repairs;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What became of one code of a delivery. */
@Serdeable
public record Scanned(
        String code,
        String outcome,
        @Nullable String deviceId,
        @Nullable String state,
        @Nullable String nextStep,
        @Nullable String reason,
        @Nullable String kind,
        @Nullable String model) {}
