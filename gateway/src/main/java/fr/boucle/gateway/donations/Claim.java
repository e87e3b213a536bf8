package fr.boucle.gateway.donations;

import fr.boucle.gateway.accounts.Directory;
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
        @Nullable String claimantId,
        @Nullable String donorId,
        @Nullable String resale,
        @Nullable String purpose,
        @Nullable Instant claimedAt,
        @Nullable Instant expiresAt,
        @Nullable String reasonCode,
        @Nullable String explanation,
        @Nullable List<Device> devices) {

    @Override
    public List<Device> devices() {
        return devices == null ? List.of() : devices;
    }

    /** The other side, as this reader sees it. */
    public String other(Directory.Names names, String mine) {
        return names.of(mine.equals(claimantId) ? donorId : claimantId);
    }

    /** By what people know it again: the lot it is of, else what it is for. */
    public String title() {
        return lotTitle != null ? lotTitle : purpose == null ? "" : purpose;
    }

    public boolean is(String wanted) {
        return wanted.equals(state);
    }
}
