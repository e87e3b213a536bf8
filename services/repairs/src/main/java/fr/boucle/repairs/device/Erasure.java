package fr.boucle.repairs.device;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An accepted erasure of one medium.
 *
 * @param reportSha256 the hash of the program's log; absent for a manual record
 * @param ranAt when the program ended, by its own log
 * @param dateExplanation why that lies before the device's arrival, where it does
 */
@Serdeable
public record Erasure(
        ErasureMethod method,
        SanitizationLevel level,
        String tool,
        @Nullable String reportSha256,
        Instant acceptedAt,
        @Nullable Instant ranAt,
        @Nullable DateExplanation dateExplanation) {}
