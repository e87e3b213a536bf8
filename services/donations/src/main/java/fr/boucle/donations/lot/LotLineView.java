package fr.boucle.donations.lot;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot in a list.
 *
 * @param distanceKm from the commune named by {@code near}, centre to centre; absent where one of the two communes has none
 */
@Serdeable
record LotLineView(
        UUID lotId,
        LotState state,
        String title,
        UUID donorId,
        String communeCode,
        @Nullable Integer distanceKm,
        int deviceCount,
        Instant claimDeadline,
        LocalDate removalDeadline) {
    static LotLineView of(LotRow row, @Nullable Integer distanceKm) {
        return new LotLineView(
                row.id(),
                row.state(),
                row.title(),
                row.ownerId(),
                row.communeCode(),
                distanceKm,
                row.deviceCount(),
                row.claimDeadline(),
                row.removalDeadline());
    }
}
