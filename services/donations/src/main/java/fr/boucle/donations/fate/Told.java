package fr.boucle.donations.fate;

import fr.boucle.messaging.ImpossibleEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the events of the other contexts tell of a device, as far as its donor is to know; each event has some of it. */
@Serdeable
record Told(
        UUID deviceId,
        @Nullable UUID organisationId,
        @Nullable UUID aliasDeviceId,
        @Nullable UUID formerDeviceId,
        @Nullable String code,
        @Nullable String kind,
        @Nullable String grade,
        @Nullable Boolean refurbished,
        @Nullable String reasonCode,
        @Nullable String wasteCode,
        @Nullable String recipient,
        @Nullable Instant receivedAt,
        @Nullable Instant reportedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant blockedAt,
        @Nullable Instant readyAt,
        @Nullable Instant scrappedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant returnedAt,
        @Nullable Instant sentBackAt,
        @Nullable Instant correctedAt,
        @Nullable Instant recognisedAt,
        @Nullable Instant partedAt) {
    /** What an event of this name must tell. */
    static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new ImpossibleEvent("the event has no " + name);
        }
        return value;
    }
}
