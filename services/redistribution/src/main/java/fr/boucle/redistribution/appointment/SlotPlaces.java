package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.reservation.ReservationEnd;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The place of a reservation in a slot: taken, changed, given back when the reservation is released. */
@Singleton
class SlotPlaces implements ReservationEnd {
    private final Slots slots;
    private final Appointments appointments;
    private final Deliveries deliveries;

    SlotPlaces(Slots slots, Appointments appointments, Deliveries deliveries) {
        this.deliveries = deliveries;
        this.slots = slots;
        this.appointments = appointments;
    }

    Optional<Slot> of(UUID reservationId) {
        return slotOf(reservationId).flatMap(slots::find);
    }

    /** Takes a place, and gives back the one taken before; false where the slot is full. */
    boolean take(UUID reservationId, UUID slotId) {
        if (slots.take(slotId) == 0) {
            return false;
        }
        giveBack(reservationId);
        deliveries.end(reservationId);
        appointments.at(reservationId, slotId);
        return true;
    }

    /** Whoever does not come leaves the place to another. */
    @Override
    public void released(UUID reservationId) {
        giveBack(reservationId);
        appointments.without(reservationId);
        deliveries.end(reservationId);
    }

    private void giveBack(UUID reservationId) {
        slotOf(reservationId).ifPresent(slots::giveBack);
    }

    private Optional<UUID> slotOf(UUID reservationId) {
        return appointments.findById(reservationId).flatMap(row -> Optional.ofNullable(row.slotId()));
    }
}
