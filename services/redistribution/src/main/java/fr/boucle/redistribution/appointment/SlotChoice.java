package fr.boucle.redistribution.appointment;

import fr.boucle.persistence.Listing;
import fr.boucle.persistence.Listings;
import fr.boucle.redistribution.reservation.ReservationState;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.values.DeviceCode;
import fr.boucle.web.ListQuery;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hand-overs of a structure that are still to come, chosen for a slot: by names, or all that have none. */
@Singleton
class SlotChoice {
    /** How many one act is done to: no slot has more places. */
    static final int MOST = 200;

    private static final String DUE = "expiresAt";
    private static final ListQuery DUE_FIRST = new ListQuery(MOST, DUE, false, null, false);

    private final Slots slots;
    private final SlotPlaces places;
    private final Reservations reservations;
    private final Listings listings;

    SlotChoice(Slots slots, SlotPlaces places, Reservations reservations, Listings listings) {
        this.slots = slots;
        this.places = places;
        this.reservations = reservations;
        this.listings = listings;
    }

    /**
     * What is chosen.
     *
     * @param reservations those that are due first come first
     * @param there which of them have a place in the slot already
     * @param unknown names that no coming hand-over of the structure has
     */
    record Chosen(Slot slot, List<Reservations.Found> reservations, Set<UUID> there, List<String> unknown) {}

    /** Nothing where the structure has no such slot. */
    @Transactional(readOnly = true)
    Optional<Chosen> of(
            UUID slotId, UUID structure, List<String> names, @Nullable ReservationState withoutAppointment) {
        return slots.find(slotId)
                .filter(slot -> slot.organisation().equals(structure))
                .map(slot -> chosen(slot, names, withoutAppointment));
    }

    private Chosen chosen(Slot slot, List<String> names, @Nullable ReservationState withoutAppointment) {
        Set<UUID> found = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            List<UUID> named = named(slot.organisation(), name.strip());
            found.addAll(named);
            if (named.isEmpty()) {
                unknown.add(name.strip());
            }
        }
        if (withoutAppointment != null) {
            found.addAll(ids(coming(slot.organisation())
                    .where("a.slot_id IS NULL")
                    .whereGiven("r.state = ?", withoutAppointment)));
        }
        List<UUID> shown = found.stream().limit(MOST).toList();
        return new Chosen(
                slot,
                Listings.inOrder(shown, reservations.all(shown), Reservations.Found::id),
                shown.stream()
                        .filter(id -> places.of(id).filter(slot::equals).isPresent())
                        .collect(Collectors.toUnmodifiableSet()),
                unknown);
    }

    /** By the reference of the request or the printed code of the device. */
    private List<UUID> named(UUID structure, String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return ids(coming(structure)
                .where(
                        "REPLACE(r.reference, '-', '') = ? OR r.device_code = ?",
                        name.replace("-", "").toUpperCase(Locale.ROOT),
                        DeviceCode.parse(last).map(DeviceCode::value).orElse(last)));
    }

    private static Listing coming(UUID structure) {
        return Listing.of("reservation r LEFT JOIN appointment a ON a.reservation_id = r.id", "r.id")
                .where("r.organisation_id = ?", structure)
                .where("r.recipient = 'HOUSEHOLD' AND r.state IN ('RESERVED', 'PREPARED')")
                .column(DUE, "r.expires_at", Listing.Kind.TIME);
    }

    private List<UUID> ids(Listing listing) {
        return listings.ids(listing, DUE_FIRST, MOST);
    }
}
