package fr.boucle.donations.lot;

import fr.boucle.donations.law.Eligibility;
import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.ValueEstimate;
import fr.boucle.donations.reading.Condition;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot as one organisation reads it.
 *
 * @param devices each with what the law says of the asking organisation; the donor sees no verdict on its own
 */
@ByName
@Serdeable
record LotView(
        UUID lotId,
        LotState state,
        String title,
        Donor donor,
        String communeCode,
        String place,
        String pickUpConditions,
        Instant claimDeadline,
        LocalDate removalDeadline,
        @Nullable Instant publicBodiesFrom,
        @Nullable Instant associationsFrom,
        @Nullable NotKept notKeptBecause,
        List<LotDevice> devices) {
    @Serdeable
    record Donor(UUID id, String name) {}

    @ByName
    @Serdeable
    record LotDevice(
            UUID deviceId,
            String code,
            DeviceKind kind,
            String manufacturer,
            String model,
            @Nullable LocalDate acquiredOn,
            Orientation orientation,
            Condition condition,
            boolean claimed,
            ValueEstimate value,
            @Nullable Eligibility eligibility) {}
}
