package fr.boucle.donations.convention;

import fr.boucle.donations.device.DataState;
import fr.boucle.donations.device.Hardware;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.MakerAndModel;
import java.util.UUID;

/** One device as a convention names it. */
record CededDevice(UUID deviceId, Hardware hardware, DeviceCode code, DataState dataState, long valueCents) {
    /** As a text calls it. */
    String designation() {
        return (hardware.kind().label() + " " + MakerAndModel.of(hardware.manufacturer(), hardware.model())).strip();
    }

    String serial() {
        String serial = hardware.serialNumber();
        return serial == null ? "non connu" : serial;
    }
}
