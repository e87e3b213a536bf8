package fr.boucle.redistribution;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device is, as the workshop declared it when it was ready.
 *
 * @param organisation the workshop that holds it and prepares it
 */
record Equipment(
        UUID id,
        String code,
        UUID organisation,
        String communeCode,
        DeviceKind kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable Integer memoryMegabytes,
        String grade,
        Resale resale,
        Set<String> accessories,
        @Nullable UUID certificate,
        Instant readyAt) {
    Equipment {
        accessories = Set.copyOf(accessories);
    }
}
