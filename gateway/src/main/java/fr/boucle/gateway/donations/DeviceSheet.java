package fr.boucle.gateway.donations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One device of the donor: what is known of it, where the rules would have it go, and what was decided. */
@Serdeable
public record DeviceSheet(
        String deviceId,
        @Nullable String code,
        @Nullable String state,
        @Nullable String kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable LocalDate acquiredOn,
        @Nullable String orientation,
        @Nullable String proposed,
        @Nullable List<Object> proposalReasons,
        @Nullable String overruledBecause,
        @Nullable Estimate value,
        @Nullable String lotId) {

    /** What it is worth, and its price new. */
    @Serdeable
    public record Estimate(long valueCents, long newPriceCents) {}

    public String name() {
        return manufacturer + " " + model;
    }

    public String printed() {
        return code == null ? deviceId.substring(0, 8) : code;
    }

    public boolean is(String wanted) {
        return wanted.equals(state);
    }
}
