package fr.boucle.donations.reading;

import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a device that no query selects by, kept as JSON.
 *
 * @param retiredOn when its owner retired it, as the inventory says
 * @param priceCents what it cost new, as the inventory says
 * @param acquired when it was acquired, where the inventory does not say the day
 * @param exclusion why it stands outside the reuse share ({@code CLASSIFIED}), when it does
 * @param indices of the model as sold new, when the inventory gives them with their source
 * @param quarantined the parts of the inventory that were unusable, each with its reason
 */
@ByName
@Serdeable
public record DeviceDetails(
        @Nullable LocalDate retiredOn,
        @Nullable Long priceCents,
        Condition condition,
        @Nullable String processor,
        @Nullable Integer memoryMegabytes,
        List<Medium> media,
        int unidentifiedMedia,
        @Nullable Integer batteryHealthPercent,
        List<Reason> quarantined,
        @Nullable String exclusion,
        @Nullable ModelIndices indices,
        @Nullable Span acquired) {
    /** Of a device of which nothing is told but its media. */
    public static DeviceDetails ofMedia(List<Medium> media, int unidentifiedMedia) {
        return DeviceDetailsBuilder.stagedBuilder()
                .retiredOn(null)
                .priceCents(null)
                .condition(Condition.UNKNOWN)
                .processor(null)
                .memoryMegabytes(null)
                .media(media)
                .unidentifiedMedia(unidentifiedMedia)
                .batteryHealthPercent(null)
                .quarantined(List.of())
                .exclusion(null)
                .indices(null)
                .acquired(null)
                .build();
    }

    /** The same after a newer inventory: its words win, its silences change nothing. */
    public DeviceDetails updatedBy(DeviceDetails told) {
        boolean tellsMedia = !told.media.isEmpty() || told.unidentifiedMedia > 0;
        return DeviceDetailsBuilder.stagedBuilder()
                .retiredOn(or(told.retiredOn, retiredOn))
                .priceCents(or(told.priceCents, priceCents))
                .condition(told.condition == Condition.UNKNOWN ? condition : told.condition)
                .processor(or(told.processor, processor))
                .memoryMegabytes(or(told.memoryMegabytes, memoryMegabytes))
                .media(tellsMedia ? told.media : media)
                .unidentifiedMedia(tellsMedia ? told.unidentifiedMedia : unidentifiedMedia)
                .batteryHealthPercent(or(told.batteryHealthPercent, batteryHealthPercent))
                .quarantined(quarantined)
                .exclusion(or(told.exclusion, exclusion))
                .indices(or(told.indices, indices))
                .acquired(or(told.acquired, acquired))
                .build();
    }

    /** The same after a person said how it is, when it was retired, or when it was acquired. */
    DeviceDetails corrected(Condition told, @Nullable LocalDate retired, @Nullable Span inexact) {
        return DeviceDetailsBuilder.builder(this)
                .condition(told)
                .retiredOn(retired)
                .acquired(inexact)
                .build();
    }

    private static <T> @Nullable T or(@Nullable T told, @Nullable T old) {
        return told == null ? old : told;
    }
}
