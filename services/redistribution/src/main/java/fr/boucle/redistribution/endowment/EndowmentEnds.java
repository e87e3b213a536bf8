package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.reservation.ReservationEnd;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What is left of what a structure was promised, after one of its devices went back. */
@Singleton
class EndowmentEnds implements ReservationEnd {
    private final Endowments endowments;
    private final InstantSource clock;

    EndowmentEnds(Endowments endowments, InstantSource clock) {
        this.endowments = endowments;
        this.clock = clock;
    }

    @Override
    public void released(UUID reservationId) {
        endowments.settle(reservationId, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public void returned(UUID reservationId) {
        released(reservationId);
    }
}
