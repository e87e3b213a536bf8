package fr.boucle.gateway.repairs;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A part of the workshop's stock. */
@Serdeable
public record SparePart(
        String partId,
        String kind,
        String origin,
        @Nullable String fromDeviceId,
        long massGrams,
        @Nullable String mediumSerial,
        String state,
        @Nullable String fittedDeviceId) {}
