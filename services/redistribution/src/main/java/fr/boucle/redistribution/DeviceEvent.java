package fr.boucle.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a device that is here. Raw values only: the record is the JSON. */
sealed interface DeviceEvent {
    UUID deviceId();

    @Serdeable
    record DeviceReserved(
            UUID deviceId,
            String code,
            UUID reservationId,
            String requestReference,
            String area,
            UUID organisationId,
            Instant expiresAt,
            Instant reservedAt)
            implements DeviceEvent {}

    /** Checked and packed for the hand-over; known here only. */
    record DevicePrepared(UUID deviceId, Instant preparedAt) implements DeviceEvent {}

    @Serdeable
    record ReservationReleased(UUID deviceId, String code, UUID reservationId, String reasonCode, Instant releasedAt)
            implements DeviceEvent {}

    @Serdeable
    record DeviceDelivered(
            UUID deviceId,
            String code,
            UUID reservationId,
            String requestReference,
            String area,
            UUID organisationId,
            long priceCents,
            Instant deliveredAt)
            implements DeviceEvent {}

    /** Back to the workshop; {@code exchange} when the household waits for another device. */
    @Serdeable
    record DeviceReturned(
            UUID deviceId,
            String code,
            UUID reservationId,
            UUID toOrganisationId,
            String reasonCode,
            @Nullable Boolean exchange,
            Instant returnedAt)
            implements DeviceEvent {}
}
