package fr.boucle.redistribution.reservation;

import java.util.UUID;

/** What ends with a reservation that is released: asked of whoever keeps something for it. */
public interface ReservationEnd {
    void released(UUID reservationId);
}
