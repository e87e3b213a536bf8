package fr.boucle.donations;

import fr.boucle.donations.reading.Condition;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.donations.reading.DeviceKind;
import fr.boucle.donations.reading.Medium;
import fr.boucle.donations.reading.ModelIndices;
import fr.boucle.donations.reading.Reason;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device as its donor reads it.
 *
 * @param proposed what the rules proposed; {@code orientation} is what holds
 * @param overruledBecause the agent's reason when both differ
 */
@Serdeable
record DeviceView(
        UUID deviceId,
        String code,
        Devices.State state,
        DeviceKind kind,
        String manufacturer,
        String model,
        @Nullable String serialNumber,
        @Nullable String assetTag,
        @Nullable LocalDate acquiredOn,
        @Nullable LocalDate retiredOn,
        Condition condition,
        @Nullable String processor,
        @Nullable Integer memoryMegabytes,
        List<Medium> media,
        int unidentifiedMedia,
        @Nullable Integer batteryHealthPercent,
        List<Reason> quarantined,
        @Nullable ModelIndices indices,
        long massGrams,
        MassSource massSource,
        String communeCode,
        Orientation orientation,
        Orientation proposed,
        List<Reason> proposalReasons,
        @Nullable String overruledBecause,
        ValueEstimate value,
        @Nullable UUID lotId,
        @Nullable UUID conventionId,
        @Nullable String reasonCode,
        Instant listedAt) {

    static DeviceView of(Devices.Row row, DeviceDetails details, ValueEstimate value, List<Reason> reasons) {
        return new DeviceView(
                row.id(),
                row.code(),
                row.state(),
                row.kind(),
                row.manufacturer(),
                row.model(),
                row.serialNumber(),
                row.assetTag(),
                row.acquiredOn(),
                details.retiredOn(),
                details.condition(),
                details.processor(),
                details.memoryMegabytes(),
                details.media(),
                details.unidentifiedMedia(),
                details.batteryHealthPercent(),
                details.quarantined(),
                details.indices(),
                row.massGrams(),
                row.massSource(),
                row.communeCode(),
                row.orientation(),
                row.proposed(),
                reasons,
                row.overruledBecause(),
                value,
                row.lotId(),
                row.conventionId(),
                row.reasonCode(),
                row.listedAt());
    }
}
