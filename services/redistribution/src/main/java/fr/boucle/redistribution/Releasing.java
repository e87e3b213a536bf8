package fr.boucle.redistribution;

import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Gives a device back to the stock and the request its place in the queue. */
@Singleton
class Releasing {
    private final Requests requests;
    private final Reservations reservations;
    private final InstantSource clock;

    Releasing(Requests requests, Reservations reservations, InstantSource clock) {
        this.requests = requests;
        this.reservations = reservations;
        this.clock = clock;
    }

    void release(ReservationRow row, String reasonCode, String actor) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long _ = requests.change(row.requestId(), actor, request -> {
            boolean live = reservations
                    .liveOf(row.requestId())
                    .filter(one -> one.id().equals(row.id()))
                    .isPresent();
            reservations.change(row.id(), actor, reservation -> switch (reservation) {
                case Reservation.Live open -> List.of(open.release(reasonCode, at));
                case Reservation.Released _ -> List.of();
                case Reservation.Delivered _, Reservation.Returned _ ->
                    throw new Refusal(
                            RedistributionRefusal.NOT_POSSIBLE, "The device was handed over: it can come back.");
            });
            return live && request.request() instanceof Request.Granted granted
                    ? List.of(granted.reopen(at))
                    : List.of();
        });
    }
}
