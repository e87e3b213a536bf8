package fr.boucle.donations.convention;

import fr.boucle.donations.device.Asset;
import fr.boucle.donations.device.Devices;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The devices of a convention as it was drawn up, with what they are. */
@Singleton
class CededDevices {
    private final ConventionRows rows;
    private final Devices devices;

    CededDevices(ConventionRows rows, Devices devices) {
        this.rows = rows;
        this.devices = devices;
    }

    List<CededDevice> of(UUID conventionId) {
        Map<UUID, ConventionRows.Ceded> ceded = rows.ceded(conventionId).stream()
                .collect(Collectors.toUnmodifiableMap(ConventionRows.Ceded::deviceId, Function.identity()));
        return devices.findAll(List.copyOf(ceded.keySet())).stream()
                .map(device -> of(
                        device.asset(),
                        Objects.requireNonNull(ceded.get(device.asset().id()))))
                .toList();
    }

    private static CededDevice of(Asset asset, ConventionRows.Ceded ceded) {
        return new CededDevice(asset.id(), asset.hardware(), asset.code(), ceded.dataState(), ceded.valueCents());
    }
}
