package fr.boucle.gateway.donations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something sent and not received, or received and not sent. */
@Serdeable
public record Difference(
        String deviceId,
        @Nullable String code,
        @Nullable String difference,
        @Nullable String conventionId,
        @Nullable Instant reportedAt,
        @Nullable Instant foundAt,
        @Nullable String explanationCode,
        @Nullable String explanation,
        @Nullable Instant closedAt) {
    public String printed() {
        return code == null ? deviceId.substring(0, 8) : code;
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
