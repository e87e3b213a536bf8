package fr.boucle.donations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an inventory's row says of a device, understood: all that is kept of it. */
@Serdeable
record Found(
        DeviceKind kind,
        String manufacturer,
        String model,
        @Nullable String serialNumber,
        @Nullable String assetTag,
        @Nullable LocalDate acquiredOn,
        @Nullable String communeCode,
        DeviceDetails details,
        Orientation orientation,
        List<Reason> orientationReasons) {

    /** By which the device is known again: serial and maker, else the owner's tag. */
    String identity() {
        return serialNumber == null
                ? "tag:" + Columns.plain(assetTag)
                : "serial:" + Kinds.maker(manufacturer) + ":"
                        + Columns.plain(serialNumber).replace(" ", "");
    }
}
