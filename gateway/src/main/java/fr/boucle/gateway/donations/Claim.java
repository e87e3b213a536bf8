package fr.boucle.gateway.donations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An association's reservation of devices of a lot. */
@Serdeable
public record Claim(
        String claimId,
        @Nullable String lotId,
        @Nullable String lotTitle,
        @Nullable String state,
        @Nullable String conventionId,
        Lot.@Nullable Donor claimant,
        Lot.@Nullable Donor donor,
        @Nullable String resale,
        @Nullable String purpose,
        @Nullable Instant claimedAt,
        @Nullable Instant expiresAt,
        @Nullable String refusalReason,
        @Nullable String explanation,
        @Nullable Integer deviceCount,
        @Nullable List<Device> devices) {

    @Override
    public List<Device> devices() {
        return devices == null ? List.of() : devices;
    }

    public int size() {
        return deviceCount == null ? devices().size() : deviceCount;
    }

    public String other() {
        Lot.Donor shown = claimant != null && claimant.name() != null ? claimant : donor;
        return shown == null || shown.name() == null ? "" : shown.name();
    }

    public String title() {
        return lotTitle == null ? claimId.substring(Math.max(0, claimId.length() - 6)) : lotTitle;
    }

    public boolean is(String wanted) {
        return wanted.equals(state);
    }
}
