package fr.boucle.redistribution.reservation;

import java.util.UUID;

/** What ends with a reservation: told to whoever keeps something for it. */
public interface ReservationEnd {
    void released(UUID reservationId);

    /** The device came back. */
    default void returned(UUID reservationId) {}
}
