package fr.boucle.donations.lot;

import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot as one organisation reads it.
 *
 * @param deviceCount how many it offers
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
        int deviceCount,
        @Nullable List<PieceView> devices) {
    @Serdeable
    record Donor(UUID id, String name) {}
}
