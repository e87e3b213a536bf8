package fr.boucle.redistribution;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Forgets a household: name, contact, code, hashes and free texts go at once; the anonymous trace (device, commune, dates)
 * stays for the proof of reuse (décret n° 2023-266). What still ran is ended.
 */
@Singleton
class Forgetting {
    private static final String LEFT = "HOUSEHOLD_LEFT";

    private final Requests requests;
    private final Reservations reservations;
    private final Households households;
    private final Decisions decisions;
    private final InstantSource clock;

    Forgetting(
            Requests requests,
            Reservations reservations,
            Households households,
            Decisions decisions,
            InstantSource clock) {
        this.requests = requests;
        this.reservations = reservations;
        this.households = households;
        this.decisions = decisions;
        this.clock = clock;
    }

    void forget(RequestRow read, String reasonCode, String actor) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long _ = requests.change(read.id(), actor, row -> {
            List<RequestEvent> events = new ArrayList<>();
            Request request = row.request();
            if (request instanceof Request.Granted granted) {
                reservations.liveOf(row.id()).ifPresent(live -> release(live, actor, at));
                events.add(granted.reopen(at));
                request = request.on(events.getFirst());
            }
            if (request instanceof Request.Queued queued) {
                events.add(queued.close(reasonCode, at));
            }
            return events;
        });
        households.forget(read.id());
        long _ = decisions.forgetExplanations(read.id());
        long _ = requests.markErased(read.id(), at);
    }

    private void release(ReservationRow live, String actor, Instant at) {
        reservations.change(
                live.id(),
                actor,
                reservation ->
                        reservation instanceof Reservation.Live open ? List.of(open.release(LEFT, at)) : List.of());
    }
}
