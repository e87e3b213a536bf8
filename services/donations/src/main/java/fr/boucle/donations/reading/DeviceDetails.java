package fr.boucle.donations.reading;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a device that no query selects by, kept as JSON.
 *
 * @param retiredOn when its owner retired it, as the inventory says
 * @param priceCents what it cost new, as the inventory says
 * @param exclusion why it stands outside the reuse share ({@code CLASSIFIED}), when it does
 * @param indices of the model as sold new, when the inventory gives them with their source
 * @param quarantined the parts of the inventory that were unusable, each with its reason
 */
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
        @Nullable ModelIndices indices) {}
