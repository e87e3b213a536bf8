package fr.boucle.gateway.donations;

import fr.boucle.values.MakerAndModel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device as the donor and those who reserve it see it; each page has the fields its service sends. */
@Serdeable
public record Device(
        String deviceId,
        @Nullable String code,
        @Nullable String kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable LocalDate acquiredOn,
        @Nullable String state,
        @Nullable String orientation,
        @Nullable String dataState,
        @Nullable String lotId,
        boolean claimed,
        @Nullable Eligibility eligibility) {

    /** What a donor's device may be. */
    public static final List<String> STATES =
            List.of("LISTED", "REASSIGNED", "WITHDRAWN", "HANDED_OVER", "SENT_TO_WASTE");

    /** Where a device may go. */
    public static final List<String> ORIENTATIONS = List.of("REUSE", "REPAIR", "RECYCLING");

    /** Whether this reader may receive it, and why. */
    @Serdeable
    public record Eligibility(
            @Nullable String verdict, @Nullable List<Object> reasons) {}

    public String name() {
        return MakerAndModel.of(manufacturer, model);
    }

    /** Its state, or the lot that offers it. */
    public @Nullable String place() {
        return "LISTED".equals(state) && lotId != null ? "IN_LOT" : state;
    }

    /** Whether somebody of this house can still decide something for it. */
    public boolean undecided() {
        return List.of("LISTED", "REASSIGNED", "WITHDRAWN").contains(String.valueOf(place()));
    }

    public String printed() {
        return code == null ? deviceId.substring(0, 8) : code;
    }

    public String serial() {
        return serialNumber == null ? "" : serialNumber;
    }
}
