package fr.boucle.redistribution.reservation;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Relation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reservation as it is kept. */
@MappedEntity("reservation")
record ReservationRow(
        @Id @UuidColumn UUID id,
        long version,
        ReservationState state,
        @Relation(Relation.Kind.EMBEDDED) ReservedColumns device,
        @Relation(Relation.Kind.EMBEDDED) ServedColumns request,
        @Relation(Relation.Kind.EMBEDDED) Ended end,
        @Relation(Relation.Kind.EMBEDDED) Dates dates) {
    @Embeddable
    record Ended(
            @MappedProperty("price_cents") @Nullable Long priceCents,
            @MappedProperty("reason_code") @Nullable String reasonCode) {}

    @Embeddable
    record Dates(
            @MappedProperty("reserved_at") Instant reservedAt,
            @MappedProperty("expires_at") Instant expiresAt,
            @MappedProperty("changed_at") Instant changedAt) {}

    static ReservationRow made(Reservation.Terms terms) {
        Reservation.Held device = terms.device();
        return new ReservationRow(
                terms.id(),
                0,
                ReservationState.RESERVED,
                new ReservedColumns(device.id(), device.code(), device.workshop(), device.id()),
                ServedColumns.made(terms.request()),
                new Ended(null, null),
                new Dates(terms.reservedAt(), terms.expiresAt(), terms.reservedAt()));
    }

    Reservations.Found found() {
        Reservation.Terms terms =
                new Reservation.Terms(id, device.held(), request.served(), dates.reservedAt(), dates.expiresAt());
        return new Reservations.Found(state.of(terms, end.priceCents(), end.reasonCode()), version, dates.changedAt());
    }
}
