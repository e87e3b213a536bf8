package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.household.Remembered;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.reservation.Reservation;
import fr.boucle.redistribution.reservation.Reservations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Forgets a household: name, contact, code, hashes and free texts go at once; the anonymous trace (device, commune, dates)
 * stays for the proof of reuse (décret n° 2023-266). What still ran is ended.
 */
@Singleton
class Forgetting {
    private static final String LEFT = "HOUSEHOLD_LEFT";

    private final Requests requests;
    private final Reservations reservations;
    private final List<Remembered> remembered;
    private final InstantSource clock;

    Forgetting(Requests requests, Reservations reservations, List<Remembered> remembered, InstantSource clock) {
        this.requests = requests;
        this.reservations = reservations;
        this.remembered = remembered;
        this.clock = clock;
    }

    void forget(UUID requestId, String reasonCode, String actor) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (requests.lock(requestId).request() instanceof Request.Granted granted) {
            reservations.liveOf(requestId).ifPresent(live -> release(live.id(), actor, at));
            requests.react(requestId, actor, _ -> List.of(granted.reopen(at)));
        }
        requests.react(
                requestId,
                actor,
                request ->
                        request instanceof Request.Queued queued ? List.of(queued.close(reasonCode, at)) : List.of());
        remembered.forEach(one -> one.forget(requestId));
        requests.markErased(requestId, at);
    }

    private void release(UUID reservationId, String actor, Instant at) {
        reservations.react(
                reservationId,
                actor,
                reservation ->
                        reservation instanceof Reservation.Live open ? List.of(open.release(LEFT, at)) : List.of());
    }
}
