package fr.boucle.redistribution.appointment;

import java.time.Instant;
import java.util.UUID;

/** A time at which a structure receives households: where, for how many, and how many places are taken. */
record Slot(UUID id, UUID organisation, String place, Instant startsAt, Instant endsAt, int places, int taken) {
    boolean hasRoom() {
        return taken < places;
    }
}
