package fr.boucle.donations.fate;

import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent and not received, or received and not sent. */
@ByName
@Serdeable
record DifferenceView(
        UUID deviceId,
        String code,
        String difference,
        @Nullable UUID conventionId,
        UUID receiverId,
        Instant reportedAt,
        @Nullable Instant foundAt,
        @Nullable UUID linkedDeviceId,
        @Nullable String explanationCode,
        @Nullable String explanation,
        @Nullable Instant closedAt) {
    static DifferenceView of(DifferenceRows.Row row) {
        return DifferenceViewBuilder.stagedBuilder()
                .deviceId(row.deviceId())
                .code(row.code())
                .difference(row.kind())
                .conventionId(row.conventionId())
                .receiverId(row.receiverId())
                .reportedAt(row.reportedAt())
                .foundAt(row.foundAt())
                .linkedDeviceId(row.linkedDeviceId())
                .explanationCode(row.explanationCode())
                .explanation(row.explanation())
                .closedAt(row.closedAt())
                .build();
    }
}
