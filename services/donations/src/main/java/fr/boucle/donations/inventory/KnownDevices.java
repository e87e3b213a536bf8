package fr.boucle.donations.inventory;

import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.Devices;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.reading.Reason;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Tells the rows of a file that name a device the organisation has listed before. */
@Singleton
class KnownDevices {
    private final Devices devices;
    private final LegalChecks checks;

    KnownDevices(Devices devices, LegalChecks checks) {
        this.devices = devices;
        this.checks = checks;
    }

    /** The verdicts, with DUPLICATE for what is listed already. */
    List<RowVerdict> compare(UUID owner, List<RowVerdict> verdicts) {
        List<String> identities = verdicts.stream()
                .filter(verdict -> verdict.kind() != VerdictKind.DUPLICATE)
                .map(RowVerdict::identity)
                .filter(Objects::nonNull)
                .toList();
        Map<String, Device> known = devices.known(owner, identities);
        return verdicts.stream()
                .map(verdict -> {
                    Device device = verdict.identity() == null ? null : known.get(verdict.identity());
                    return device == null || verdict.kind() == VerdictKind.DUPLICATE
                            ? verdict
                            : duplicate(verdict, device);
                })
                .toList();
    }

    private RowVerdict duplicate(RowVerdict verdict, Device device) {
        Map<String, String> code = Map.of("code", device.asset().code().value());
        Found found = verdict.found();
        if (found == null) {
            return verdict.duplicate(Reason.of("already-listed", code), null);
        }
        return switch (device) {
            case Device.Withdrawn _, Device.Reassigned _ ->
                verdict.again(Reason.of("will-come-back", code), device.asset().id());
            case ListedDevice listed
            when listed.describe(found.description(), checks.today()).isPresent() ->
                verdict.duplicate(Reason.of("will-update", code), device.asset().id());
            case ListedDevice _, Device.HandedOver _, Device.SentToWaste _ ->
                verdict.duplicate(Reason.of("already-listed", code), null);
        };
    }
}
