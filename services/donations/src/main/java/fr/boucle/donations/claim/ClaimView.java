package fr.boucle.donations.claim;

import fr.boucle.donations.law.Resale;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claim as its two sides read it. */
@ByName
@Serdeable
record ClaimView(
        UUID claimId,
        UUID lotId,
        String lotTitle,
        ClaimState state,
        UUID donorId,
        String donorName,
        UUID claimantId,
        String claimantName,
        Resale resale,
        String purpose,
        Instant claimedAt,
        @Nullable Instant expiresAt,
        @Nullable UUID conventionId,
        @Nullable String reasonCode,
        @Nullable String explanation,
        List<DeviceView> devices) {
    /** A claimed device. */
    @Serdeable
    record DeviceView(UUID deviceId, String code, DeviceKind kind, String manufacturer, String model) {}
}
