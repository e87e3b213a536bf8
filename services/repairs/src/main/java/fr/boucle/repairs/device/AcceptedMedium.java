package fr.boucle.repairs.device;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A medium whose erasure was accepted, and on what evidence.
 *
 * @param ranAt when the program ended, by its own log
 * @param dateExplanation why that lies before the device's arrival, where it does
 */
@Serdeable
public record AcceptedMedium(
        String serialNumber,
        MediumType type,
        ErasureMethod method,
        SanitizationLevel level,
        String tool,
        @Nullable String reportSha256,
        @Nullable Instant ranAt,
        @Nullable DateExplanation dateExplanation) {}
