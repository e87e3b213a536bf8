package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.reference.Codes;
import fr.boucle.redistribution.reservation.ReservationState;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A household that comes, by the reference of its request.
 *
 * @param proxyNamed whether somebody comes instead, with a code of its own
 */
@Serdeable
record ComingView(
        Instant startsAt,
        String place,
        UUID reservationId,
        String requestReference,
        String code,
        DeviceKind kind,
        Set<String> accessories,
        ReservationState state,
        boolean proxyNamed) {
    static ComingView of(DayRows.Row row) {
        return new ComingView(
                row.startsAt(),
                row.place(),
                row.id(),
                row.reference(),
                row.deviceCode(),
                DeviceKind.valueOf(row.kind()),
                Codes.split(row.accessories()),
                ReservationState.valueOf(row.state()),
                row.proxies() > 0);
    }
}
