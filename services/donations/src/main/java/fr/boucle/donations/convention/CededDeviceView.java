package fr.boucle.donations.convention;

import fr.boucle.donations.device.DataState;
import fr.boucle.donations.device.Hardware;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A device as its convention has it. */
@Serdeable
record CededDeviceView(
        UUID deviceId,
        String code,
        DeviceKind kind,
        String manufacturer,
        String model,
        DataState dataState,
        long valueCents) {
    static CededDeviceView of(CededDevice device) {
        Hardware hardware = device.hardware();
        return new CededDeviceView(
                device.deviceId(),
                device.code().value(),
                hardware.kind(),
                hardware.manufacturer(),
                hardware.model(),
                device.dataState(),
                device.valueCents());
    }
}
