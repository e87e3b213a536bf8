package fr.boucle.redistribution;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The place of a reservation in a slot: taken, changed, given back when the reservation is released. */
@Singleton
class SlotPlaces {
    private final Slots slots;
    private final Appointments appointments;

    SlotPlaces(Slots slots, Appointments appointments) {
        this.slots = slots;
        this.appointments = appointments;
    }

    Optional<Slots.Row> of(UUID reservationId) {
        return slotOf(reservationId).flatMap(slots::findById);
    }

    /** Takes a place, and gives back the one taken before; false where the slot is full. */
    boolean take(UUID reservationId, UUID slotId) {
        if (slots.take(slotId) == 0) {
            return false;
        }
        giveBack(reservationId);
        return appointments.at(reservationId, slotId) > 0;
    }

    /** Whoever does not come leaves the place to another. */
    void leave(UUID reservationId) {
        giveBack(reservationId);
        long _ = appointments.without(reservationId);
    }

    private void giveBack(UUID reservationId) {
        slotOf(reservationId).ifPresent(slot -> {
            long _ = slots.giveBack(slot);
        });
    }

    private Optional<UUID> slotOf(UUID reservationId) {
        return appointments.findById(reservationId).flatMap(row -> Optional.ofNullable(row.slotId()));
    }
}
