package fr.boucle.redistribution.reservation;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.stock.Device;
import fr.boucle.redistribution.stock.Devices;
import fr.boucle.redistribution.stock.ShelfReason;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives a device back to the stock, or to the bench where something is wrong with it, and the request its place in the queue. */
@Singleton
class Releasing {
    /** What nobody else may be given before the bench has looked at it. */
    private static final Map<String, ShelfReason> TO_THE_BENCH =
            Map.of("DEVICE_FAULTY", ShelfReason.FAULT_FOUND, "DATA_SEEN", ShelfReason.DATA_SEEN);

    private final Requests requests;
    private final Reservations reservations;
    private final Devices devices;
    private final InstantSource clock;

    Releasing(Requests requests, Reservations reservations, Devices devices, InstantSource clock) {
        this.requests = requests;
        this.reservations = reservations;
        this.devices = devices;
        this.clock = clock;
    }

    /** Releases a reservation; its request waits again, unless it has another by now. */
    public void release(Reservations.Found read, String reasonCode, String actor) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID requestId = read.terms().request().id();
        Optional<Requests.Found> request =
                read.terms().request().isHousehold() ? Optional.of(requests.lock(requestId)) : Optional.empty();
        boolean isIts = reservations
                .liveOf(requestId)
                .filter(live -> live.id().equals(read.id()))
                .isPresent();
        Reservations.Found before = reservations.lock(read.id());
        Reservations.Found after = reservations.react(before, actor, reservation -> switch (reservation) {
            case Reservation.Live open -> List.of(open.release(reasonCode, at));
            case Reservation.Released _ -> List.of();
            case Reservation.Delivered _, Reservation.Returned _ ->
                throw new Refusal(RedistributionRefusal.NOT_POSSIBLE, "The device was handed over: it can come back.");
        });
        ShelfReason wrong = TO_THE_BENCH.get(reasonCode);
        if (wrong != null && after.version() > before.version()) {
            devices.react(
                    read.terms().device().id(),
                    actor,
                    device -> device instanceof Device.InStock inStock
                            ? List.of(inStock.sendBack(wrong, at))
                            : List.of());
        }
        request.filter(_ -> isIts)
                .map(Requests.Found::request)
                .filter(Request.Granted.class::isInstance)
                .map(Request.Granted.class::cast)
                .ifPresent(granted -> requests.react(requestId, actor, _ -> List.of(granted.reopen(at))));
    }
}
