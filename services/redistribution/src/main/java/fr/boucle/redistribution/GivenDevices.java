package fr.boucle.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The devices a request was given, each with the appointment to fetch it. */
@Singleton
class GivenDevices {
    private final Reservations reservations;
    private final SlotPlaces places;

    GivenDevices(Reservations reservations, SlotPlaces places) {
        this.reservations = reservations;
        this.places = places;
    }

    /**
     * A device reserved, handed over or given back.
     *
     * @param since when it came into this state
     * @param appointment when and where to fetch it, once one is made
     */
    @Serdeable
    record Given(
            UUID reservationId,
            ReservationRow.State state,
            UUID deviceId,
            String code,
            Instant expiresAt,
            Instant since,
            @Nullable Appointment appointment) {}

    @Serdeable
    record Appointment(String place, Instant startsAt, Instant endsAt) {}

    List<Given> of(UUID requestId) {
        return reservations.of(requestId).stream().map(this::given).toList();
    }

    private Given given(ReservationRow row) {
        return new Given(
                row.id(),
                row.state(),
                row.deviceId(),
                row.deviceCode(),
                row.expiresAt(),
                row.changedAt(),
                appointmentOf(row.id()));
    }

    @Nullable
    Appointment appointmentOf(UUID reservationId) {
        return places.of(reservationId)
                .map(slot -> new Appointment(slot.place(), slot.startsAt(), slot.endsAt()))
                .orElse(null);
    }
}
