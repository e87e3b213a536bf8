package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.reservation.ReservationState;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A device to bring: codes, no name and no address. */
@Serdeable
record CarriedView(
        UUID reservationId,
        String requestReference,
        String code,
        DeviceKind kind,
        ReservationState state,
        DeliveryPartners.Way way,
        Deliveries.Half half) {
    static CarriedView of(Deliveries.Carried row) {
        return new CarriedView(
                row.id(),
                row.reference(),
                row.deviceCode(),
                DeviceKind.valueOf(row.kind()),
                ReservationState.valueOf(row.state()),
                row.way(),
                row.half());
    }
}
