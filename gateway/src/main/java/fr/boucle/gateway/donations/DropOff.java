package fr.boucle.gateway.donations;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The receipt of a device that a private person brought; its code is shown once. */
@Serdeable
public record DropOff(
        String dropOffId,
        @Nullable String deviceId,
        @Nullable String deviceCode,
        @Nullable String receiptCode,
        boolean cameBefore) {}
