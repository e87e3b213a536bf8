package fr.boucle.redistribution.endowment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.redistribution.reservation.ReservationState;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a structure asked for, as lists show it.
 *
 * @param granted nothing as long as nothing is
 * @param dueOn the day by which its devices come back, or by which a refusal that is looked at again is answered
 */
@Serdeable
record EndowmentView(
        String reference,
        EndowmentState state,
        @JsonUnwrapped Asker asker,
        List<Wanted> wanted,
        List<Wanted> granted,
        @JsonUnwrapped Held held,
        Instant askedAt,
        Instant changedAt,
        @Nullable LocalDate dueOn) {
    /**
     * Who asks, for which place.
     *
     * @param keptMonths how long; for good where nothing is said
     */
    @Serdeable
    record Asker(
            UUID organisationId,
            String organisationName,
            PlaceKind place,
            String communeCode,
            @Nullable Integer keptMonths) {}

    /**
     * How many of its devices are promised to it, with it, back.
     *
     * @param prepared how many of the promised ones are ready to be fetched
     */
    @Serdeable
    record Held(long promised, long prepared, long delivered, long returned) {
        static Held of(List<HeldDevices.HeldDeviceView> devices) {
            return new Held(
                    count(devices, ReservationState.RESERVED) + count(devices, ReservationState.PREPARED),
                    count(devices, ReservationState.PREPARED),
                    count(devices, ReservationState.DELIVERED),
                    count(devices, ReservationState.RETURNED));
        }

        private static long count(List<HeldDevices.HeldDeviceView> devices, ReservationState state) {
            return devices.stream().filter(device -> device.is(state)).count();
        }
    }
}
