package fr.boucle.redistribution.reservation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.redistribution.stock.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reservation.
 *
 * @param changedAt since when it is as it is
 */
@Serdeable
public record ReservationView(
        UUID reservationId,
        ReservationState state,
        @JsonUnwrapped Parties parties,
        @JsonUnwrapped Ending ending,
        Instant reservedAt,
        Instant expiresAt,
        Instant changedAt) {

    /**
     * Whom and what it binds.
     *
     * @param organisationId the structure that hands over
     * @param recipient whom it is for; what requestReference names is a household's request, or what a structure asked for
     * @param workshopId the organisation that holds and prepares the device
     */
    @Serdeable
    record Parties(
            UUID deviceId,
            String code,
            String requestReference,
            Recipient recipient,
            UUID organisationId,
            UUID workshopId) {}

    /**
     * How it ended.
     *
     * @param priceCents paid, with tax, where delivered
     * @param reasonCode why it was released or came back
     */
    @Serdeable
    record Ending(@Nullable Long priceCents, @Nullable String reasonCode) {}

    public static ReservationView of(Reservations.Found found) {
        Reservation.Terms terms = found.terms();
        return new ReservationView(
                terms.id(),
                found.state(),
                new Parties(
                        terms.device().id(),
                        terms.device().code(),
                        terms.request().reference(),
                        terms.request().recipient(),
                        terms.request().structure(),
                        terms.device().workshop()),
                ending(found.reservation()),
                terms.reservedAt(),
                terms.expiresAt(),
                found.since());
    }

    private static Ending ending(Reservation reservation) {
        return switch (reservation) {
            case Reservation.Reserved _, Reservation.Prepared _ -> new Ending(null, null);
            case Reservation.Delivered delivered -> new Ending(delivered.price().cents(), null);
            case Reservation.Returned returned -> new Ending(returned.price().cents(), returned.reasonCode());
            case Reservation.Released released -> new Ending(null, released.reasonCode());
        };
    }
}
