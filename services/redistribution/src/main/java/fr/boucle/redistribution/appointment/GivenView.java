package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.reservation.ReservationState;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device reserved, handed over or given back.
 *
 * @param since when it came into this state
 * @param lentUntil the day on which it comes back, where it is lent
 * @param appointment when and where to fetch it, once one is made
 * @param delivery who brings it instead, and when
 */
@Serdeable
public record GivenView(
        UUID reservationId,
        ReservationState state,
        UUID deviceId,
        String code,
        Instant expiresAt,
        Instant since,
        @Nullable LocalDate lentUntil,
        GivenDevices.@Nullable AppointmentView appointment,
        @Nullable DeliveryView delivery) {}
