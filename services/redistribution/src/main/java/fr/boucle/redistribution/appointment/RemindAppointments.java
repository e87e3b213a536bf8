package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.reservation.Reservations;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** Reminds the households that are expected tomorrow, once for each appointment. */
@Singleton
class RemindAppointments {
    private final Appointments appointments;
    private final Reservations reservations;
    private final Notifications notifications;
    private final RulesInForce rules;

    RemindAppointments(
            Appointments appointments, Reservations reservations, Notifications notifications, RulesInForce rules) {
        this.appointments = appointments;
        this.reservations = reservations;
        this.notifications = notifications;
        this.rules = rules;
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:4m}", fixedDelay = "${boucle.deadlines-every:1h}")
    @Transactional
    void remind() {
        ZoneId zone = rules.zone();
        Instant from = rules.today().plusDays(1).atStartOfDay(zone).toInstant();
        Instant until = rules.today().plusDays(2).atStartOfDay(zone).toInstant();
        for (Appointments.Row expected : appointments.expected(from, until)) {
            UUID id = expected.reservationId();
            notifications.queue(reservations.lock(id).terms().request().id(), Letter.Kind.REMINDER);
            appointments.reminded(id);
        }
    }
}
