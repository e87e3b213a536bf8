package fr.boucle.donations.inventory;

import fr.boucle.donations.law.Orientation;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One device of a confirmed inventory. */
@Serdeable
record ImportedDeviceView(
        UUID deviceId,
        String code,
        long line,
        DeviceKind kind,
        String manufacturer,
        String model,
        @Nullable String serialNumber,
        Orientation orientation) {}
