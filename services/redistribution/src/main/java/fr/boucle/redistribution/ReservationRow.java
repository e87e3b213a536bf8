package fr.boucle.redistribution;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reservation as its row; {@code live…} are set while it is live and carry the unique keys. */
@MappedEntity("reservation")
record ReservationRow(
        @Id @UuidColumn UUID id,
        long version,
        State state,
        @UuidColumn UUID deviceId,
        String deviceCode,
        @UuidColumn UUID requestId,
        String reference,
        String area,
        @UuidColumn UUID organisationId,
        @UuidColumn UUID workshopId,
        @UuidColumn @Nullable UUID liveDevice,
        @UuidColumn @Nullable UUID liveRequest,
        @Nullable Long priceCents,
        @Nullable String reasonCode,
        Instant reservedAt,
        Instant expiresAt,
        Instant changedAt) {
    enum State {
        RESERVED,
        PREPARED,
        DELIVERED,
        RELEASED,
        RETURNED
    }

    static ReservationRow made(Reservation.Terms terms) {
        return new ReservationRow(
                terms.id(),
                0,
                State.RESERVED,
                terms.deviceId(),
                terms.deviceCode(),
                terms.requestId(),
                terms.reference(),
                terms.area(),
                terms.organisation(),
                terms.workshop(),
                terms.deviceId(),
                terms.requestId(),
                null,
                null,
                terms.reservedAt(),
                terms.expiresAt(),
                terms.reservedAt());
    }

    Reservation.Terms terms() {
        return new Reservation.Terms(
                id,
                deviceId,
                deviceCode,
                requestId,
                reference,
                area,
                organisationId,
                workshopId,
                reservedAt,
                expiresAt);
    }

    Reservation reservation() {
        return switch (state) {
            case RESERVED -> new Reservation.Reserved(terms());
            case PREPARED -> new Reservation.Prepared(terms());
            case DELIVERED -> new Reservation.Delivered(terms());
            case RELEASED -> new Reservation.Released(terms());
            case RETURNED -> new Reservation.Returned(terms());
        };
    }

    ReservationRow after(DeviceEvent event) {
        State next = state(reservation().on(event));
        return switch (event) {
            case DeviceEvent.DevicePrepared e -> next(next, priceCents, reasonCode, e.preparedAt());
            case DeviceEvent.DeviceDelivered e -> next(next, e.priceCents(), reasonCode, e.deliveredAt());
            case DeviceEvent.ReservationReleased e -> next(next, priceCents, e.reasonCode(), e.releasedAt());
            case DeviceEvent.DeviceReturned e -> next(next, priceCents, e.reasonCode(), e.returnedAt());
            case DeviceEvent.DeviceReserved e -> next(next, priceCents, reasonCode, e.reservedAt());
        };
    }

    private ReservationRow next(State next, @Nullable Long price, @Nullable String reason, Instant at) {
        boolean live = next == State.RESERVED || next == State.PREPARED;
        return new ReservationRow(
                id,
                version + 1,
                next,
                deviceId,
                deviceCode,
                requestId,
                reference,
                area,
                organisationId,
                workshopId,
                live ? liveDevice : null,
                live ? liveRequest : null,
                price,
                reason,
                reservedAt,
                expiresAt,
                at);
    }

    private static State state(Reservation reservation) {
        return switch (reservation) {
            case Reservation.Reserved _ -> State.RESERVED;
            case Reservation.Prepared _ -> State.PREPARED;
            case Reservation.Delivered _ -> State.DELIVERED;
            case Reservation.Released _ -> State.RELEASED;
            case Reservation.Returned _ -> State.RETURNED;
        };
    }
}
