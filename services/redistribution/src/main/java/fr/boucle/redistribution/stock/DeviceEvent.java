package fr.boucle.redistribution.stock;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a device that is here. Raw values only: the record is the JSON. */
public sealed interface DeviceEvent {
    UUID deviceId();

    Instant at();

    /** What the others are told. */
    sealed interface Published extends DeviceEvent, fr.boucle.values.Published {}

    @Serdeable
    record DeviceReserved(
            UUID deviceId,
            String code,
            UUID reservationId,
            String requestReference,
            String area,
            UUID organisationId,
            Recipient recipient,
            Instant expiresAt,
            Instant reservedAt)
            implements Published {
        @Override
        public Instant at() {
            return reservedAt;
        }
    }

    /** Checked and packed for the hand-over; known here only. */
    record DevicePrepared(UUID deviceId, Instant preparedAt) implements DeviceEvent {
        @Override
        public Instant at() {
            return preparedAt;
        }
    }

    @Serdeable
    record ReservationReleased(UUID deviceId, String code, UUID reservationId, String reasonCode, Instant releasedAt)
            implements Published {
        @Override
        public Instant at() {
            return releasedAt;
        }
    }

    /** To a household, or to a structure that keeps it for a place of its own; before there was a recipient, to a household. */
    @Serdeable
    record DeviceDelivered(
            UUID deviceId,
            String code,
            UUID reservationId,
            String requestReference,
            String area,
            UUID organisationId,
            Recipient recipient,
            long priceCents,
            Instant deliveredAt)
            implements Published {
        @Override
        public Instant at() {
            return deliveredAt;
        }
    }

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
            implements Published {
        @Override
        public Instant at() {
            return returnedAt;
        }
    }

    /** A workshop takes from its stock what is not as it should be; its bench has it again. */
    @Serdeable
    record DeviceSentBack(UUID deviceId, String code, UUID organisationId, ShelfReason reasonCode, Instant sentBackAt)
            implements Published {
        @Override
        public Instant at() {
            return sentBackAt;
        }
    }
}
