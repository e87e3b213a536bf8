package fr.boucle.redistribution.reservation;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Releases reservations past their end, so that no device waits for nobody. */
@Singleton
class ExpireReservations {
    static final String REASON = "EXPIRED";

    private final Reservations reservations;
    private final Releasing releasing;
    private final InstantSource clock;

    ExpireReservations(Reservations reservations, Releasing releasing, InstantSource clock) {
        this.reservations = reservations;
        this.releasing = releasing;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:30s}", fixedDelay = "${boucle.deadlines-every:1m}")
    @Transactional
    void expire() {
        for (Reservations.Found found : reservations.expired(clock.instant())) {
            releasing.release(found, REASON, "system");
        }
    }
}
