package fr.boucle.redistribution.reservation;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The request of a reservation; {@code live_request} holds its unique key while the reservation is live. */
@Embeddable
record ServedColumns(
        @MappedProperty("request_id") @UuidColumn UUID requestId,
        @MappedProperty("reference") String reference,
        @MappedProperty("area") String area,
        @MappedProperty("organisation_id") @UuidColumn UUID organisationId,

        @MappedProperty("live_request") @UuidColumn @Nullable
        UUID liveRequest) {
    Reservation.For served() {
        return new Reservation.For(requestId, reference, area, organisationId);
    }
}
