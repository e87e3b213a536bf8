package fr.boucle.donations.device;

import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.ValueEstimate;
import fr.boucle.donations.reading.Condition;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.donations.reading.Medium;
import fr.boucle.donations.reading.ModelIndices;
import fr.boucle.donations.reading.Reason;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceKind;
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
@ByName
@Serdeable
record DeviceView(
        UUID deviceId,
        String code,
        DeviceState state,
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

    static DeviceView of(DeviceRow row, DeviceDetails details, ValueEstimate value, Bearing bearing) {
        return DeviceViewBuilder.stagedBuilder()
                .deviceId(row.id())
                .code(row.code())
                .state(row.state())
                .kind(row.kind())
                .manufacturer(row.manufacturer())
                .model(row.model())
                .serialNumber(row.serialNumber())
                .assetTag(row.assetTag())
                .acquiredOn(row.acquiredOn())
                .retiredOn(details.retiredOn())
                .condition(details.condition())
                .processor(details.processor())
                .memoryMegabytes(details.memoryMegabytes())
                .media(details.media())
                .unidentifiedMedia(details.unidentifiedMedia())
                .batteryHealthPercent(details.batteryHealthPercent())
                .quarantined(details.quarantined().stream()
                        .map(reason -> reason.in(Sentences.ofReader()))
                        .distinct()
                        .toList())
                .indices(details.indices())
                .massGrams(row.massGrams())
                .massSource(row.massSource())
                .communeCode(row.communeCode())
                .orientation(row.orientation())
                .proposed(row.proposed())
                .proposalReasons(bearing.proposed().reasons())
                .overruledBecause(row.overruledBecause())
                .value(value)
                .lotId(row.lotId())
                .conventionId(row.conventionId())
                .reasonCode(row.reasonCode())
                .listedAt(row.listedAt())
                .build();
    }
}
