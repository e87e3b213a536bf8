package fr.boucle.donations.lot;

import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot in a list.
 *
 * @param distanceKm from the commune named by {@code near}, centre to centre; absent where one of the two communes has none
 * @param claimedCount of its devices
 */
@ByName
@Serdeable
record LotLineView(
        UUID lotId,
        LotState state,
        String title,
        UUID donorId,
        String communeCode,
        @Nullable Integer distanceKm,
        int deviceCount,
        int claimedCount,
        Instant claimDeadline,
        LocalDate removalDeadline) {
    static LotLineView of(LotRow row, @Nullable Integer distanceKm, int claimed) {
        return LotLineViewBuilder.stagedBuilder()
                .lotId(row.id())
                .state(row.state())
                .title(row.title())
                .donorId(row.ownerId())
                .communeCode(row.communeCode())
                .distanceKm(distanceKm)
                .deviceCount(row.deviceCount())
                .claimedCount(claimed)
                .claimDeadline(row.claimDeadline())
                .removalDeadline(row.removalDeadline())
                .build();
    }
}
