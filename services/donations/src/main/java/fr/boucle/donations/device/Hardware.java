package fr.boucle.donations.device;

import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.donations.reading.Medium;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The normalised summary of a device that travels with it: this list of fields and no other leaves an inventory. */
@Serdeable
public record Hardware(
        DeviceKind kind,
        String manufacturer,
        String model,
        @Nullable String serialNumber,
        @Nullable LocalDate acquiredOn,
        @Nullable String processor,
        @Nullable Integer memoryMegabytes,
        List<Medium> media,
        @Nullable Integer batteryHealthPercent) {

    static Hardware of(Description described, @Nullable String serialNumber) {
        DeviceDetails details = described.details();
        return new Hardware(
                described.kind(),
                described.manufacturer(),
                described.model(),
                serialNumber,
                described.acquiredOn(),
                details.processor(),
                details.memoryMegabytes(),
                details.media(),
                details.batteryHealthPercent());
    }
}
