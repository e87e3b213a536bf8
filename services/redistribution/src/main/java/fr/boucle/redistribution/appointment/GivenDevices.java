package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.programme.Loans;
import fr.boucle.redistribution.reservation.Reservation;
import fr.boucle.redistribution.reservation.Reservations;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The devices a request was given, each with the appointment to fetch it. */
@Singleton
public class GivenDevices {
    private final Reservations reservations;
    private final SlotPlaces places;
    private final Loans loans;
    private final DeliveryPlan plan;

    GivenDevices(Reservations reservations, SlotPlaces places, Loans loans, DeliveryPlan plan) {
        this.plan = plan;
        this.reservations = reservations;
        this.places = places;
        this.loans = loans;
    }

    @Serdeable
    public record AppointmentView(String place, Instant startsAt, Instant endsAt) {}

    public List<GivenView> of(UUID requestId) {
        return reservations.of(requestId).stream().map(this::given).toList();
    }

    private GivenView given(Reservations.Found found) {
        Reservation.Terms terms = found.terms();
        return new GivenView(
                terms.id(),
                found.state(),
                terms.device().id(),
                terms.device().code(),
                terms.expiresAt(),
                found.since(),
                lentUntil(terms.id()),
                appointmentOf(terms.id()),
                deliveryOf(terms.id()));
    }

    @Nullable
    LocalDate lentUntil(UUID reservationId) {
        return loans.untilOf(reservationId).orElse(null);
    }

    @Nullable
    DeliveryView deliveryOf(UUID reservationId) {
        return plan.of(reservationId);
    }

    @Nullable
    AppointmentView appointmentOf(UUID reservationId) {
        return places.of(reservationId)
                .map(slot -> new AppointmentView(slot.place(), slot.startsAt(), slot.endsAt()))
                .orElse(null);
    }
}
