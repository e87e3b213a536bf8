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
        @Nullable String fromCode,
        long massGrams,
        @Nullable String mediumSerial,
        String state,
        @Nullable String fittedDeviceId,
        @Nullable String label,
        @Nullable String reservedDeviceId) {
    /** How many of a kind there are, and how many the workshop wants. */
    @Serdeable
    public record Level(String kind, long inStock, long reserved, int minimum, boolean below) {
        /** How many are to be got, so that the minimum is free: one that is kept for a device is not. */
        public long toOrder() {
            return Math.max(0, minimum - (inStock - reserved));
        }
    }

    /** Kept for another device than this one. */
    public boolean keptFromOthers(String deviceId) {
        return reservedDeviceId != null && !reservedDeviceId.equals(deviceId);
    }
}
