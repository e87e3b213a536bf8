package fr.boucle.repairs;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A medium whose erasure was accepted, and on what evidence. */
@Serdeable
record AcceptedMedium(
        String serialNumber,
        MediumType type,
        ErasureMethod method,
        SanitizationLevel level,
        String tool,
        @Nullable String reportSha256) {}
