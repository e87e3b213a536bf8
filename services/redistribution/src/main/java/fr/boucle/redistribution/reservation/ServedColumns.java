package fr.boucle.redistribution.reservation;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.redistribution.stock.Recipient;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reservation is for; {@code live_request} holds the unique key of a household's request while the reservation is live. */
@Embeddable
record ServedColumns(
        @MappedProperty("request_id") @UuidColumn UUID requestId,
        @MappedProperty("reference") String reference,
        @MappedProperty("area") String area,
        @MappedProperty("organisation_id") @UuidColumn UUID organisationId,
        @MappedProperty("recipient") Recipient recipient,

        @MappedProperty("live_request") @UuidColumn @Nullable
        UUID liveRequest) {
    static ServedColumns made(Reservation.For request) {
        return new ServedColumns(
                request.id(),
                request.reference(),
                request.area(),
                request.structure(),
                request.recipient(),
                request.isHousehold() ? request.id() : null);
    }

    Reservation.For served() {
        return new Reservation.For(requestId, reference, area, organisationId, recipient);
    }
}
