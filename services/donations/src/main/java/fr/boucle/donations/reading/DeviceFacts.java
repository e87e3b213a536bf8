package fr.boucle.donations.reading;

import fr.boucle.values.DeviceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a row says of a device that can be listed. */
public record DeviceFacts(
        DeviceKind kind,
        String manufacturer,
        String model,
        @Nullable String serialNumber,
        @Nullable String assetTag,
        @Nullable LocalDate acquiredOn,
        @Nullable String communeCode,
        DeviceDetails details) {

    /** By which the device is known again: serial and maker, else the owner's tag. */
    public String identity() {
        return String.valueOf(new DeviceName(manufacturer, model, serialNumber, assetTag, false, false).identity());
    }
}
