package fr.boucle.redistribution.reservation;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The device of a reservation; {@code live_device} holds its unique key while the reservation is live. */
@Embeddable
record ReservedColumns(
        @MappedProperty("device_id") @UuidColumn UUID deviceId,
        @MappedProperty("device_code") String deviceCode,
        @MappedProperty("workshop_id") @UuidColumn UUID workshopId,

        @MappedProperty("live_device") @UuidColumn @Nullable UUID liveDevice) {
    Reservation.Held held() {
        return new Reservation.Held(deviceId, deviceCode, workshopId);
    }
}
