package fr.boucle.donations.inventory;

import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.Devices;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.donations.device.Machines;
import fr.boucle.donations.fate.Fates;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.reading.DeviceName;
import fr.boucle.donations.reading.Doubt;
import fr.boucle.donations.reading.Reason;
import fr.boucle.values.Nameplate;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the rows of a file that name a device the organisation has listed before. */
@Singleton
class KnownDevices {
    private final Devices devices;
    private final Machines machines;
    private final Fates fates;
    private final LegalChecks checks;

    KnownDevices(Devices devices, Machines machines, Fates fates, LegalChecks checks) {
        this.devices = devices;
        this.machines = machines;
        this.fates = fates;
        this.checks = checks;
    }

    /** The verdicts, with DUPLICATE for what is listed already. */
    List<RowVerdict> compare(UUID owner, List<RowVerdict> verdicts) {
        List<String> identities = verdicts.stream()
                .filter(verdict -> verdict.kind() != VerdictKind.DUPLICATE)
                .flatMap(verdict -> Stream.concat(
                        Stream.ofNullable(verdict.identity()), Stream.ofNullable(verdict.identityApart())))
                .distinct()
                .toList();
        Map<String, Device> known = devices.known(owner, identities);
        Set<Nameplate> shared = machines.shared(
                owner,
                verdicts.stream()
                        .filter(verdict -> isUntold(verdict, known))
                        .flatMap(verdict -> nameplate(verdict).stream())
                        .toList());
        return withTwins(
                owner,
                verdicts.stream()
                        .map(verdict -> {
                            Device device = listed(verdict, known);
                            if (device == null || verdict.kind() == VerdictKind.DUPLICATE) {
                                return verdict;
                            }
                            return isUntold(verdict, known)
                                            && nameplate(verdict)
                                                    .filter(shared::contains)
                                                    .isPresent()
                                    ? verdict.asking(
                                            Doubt.ofTwins(device.asset().code().value()))
                                    : duplicate(verdict, device);
                        })
                        .toList());
    }

    /** Why what was given cannot have come back: a workshop has it. */
    Optional<Reason> withWorkshop(UUID given) {
        return devices.find(given).filter(_ -> fates.isAtWorkshop(given)).map(KnownDevices::withWorkshop);
    }

    private static Reason withWorkshop(Device given) {
        return Reason.of("with-a-workshop", Map.of("code", given.asset().code().value()));
    }

    /** Whether a row has the serial of a listed device and another tag, or none: with twins, nobody knows which it means. */
    private static boolean isUntold(RowVerdict verdict, Map<String, Device> known) {
        DeviceName name = verdict.read().understood().name();
        Device device = listed(verdict, known);
        return device != null
                && verdict.kind() != VerdictKind.DUPLICATE
                && !name.isBack()
                && (name.assetTag() == null || !known.containsKey(String.valueOf(verdict.identityApart())))
                && !name.isTagged(device.asset().assetTag());
    }

    /** A twin that was parted by its tag is known by it again, before the device whose serial it shares. */
    private static @Nullable Device listed(RowVerdict verdict, Map<String, Device> known) {
        return Optional.ofNullable(verdict.identityApart())
                .map(known::get)
                .or(() -> Optional.ofNullable(verdict.identity()).map(known::get))
                .orElse(null);
    }

    /** A file that names the maker and one that does not may name the same machine: said, and left to people. */
    private List<RowVerdict> withTwins(UUID owner, List<RowVerdict> verdicts) {
        Map<Nameplate, UUID> twins = machines.perhaps(
                owner,
                verdicts.stream().flatMap(verdict -> plate(verdict).stream()).toList());
        Map<UUID, String> codes = devices.findAll(List.copyOf(twins.values())).stream()
                .collect(Collectors.toUnmodifiableMap(
                        device -> device.asset().id(),
                        device -> device.asset().code().value()));
        return verdicts.stream()
                .map(verdict -> plate(verdict)
                        .map(twins::get)
                        .map(codes::get)
                        .map(code -> verdict.noting(Doubt.perhaps(code)))
                        .orElse(verdict))
                .toList();
    }

    private static Optional<Nameplate> plate(RowVerdict verdict) {
        return verdict.isNew() && !verdict.read().understood().name().parted() ? nameplate(verdict) : Optional.empty();
    }

    private static Optional<Nameplate> nameplate(RowVerdict verdict) {
        DeviceName name = verdict.read().understood().name();
        return Nameplate.of(name.manufacturer(), name.serialNumber());
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
            case Device.HandedOver given
            when fates.isAtWorkshop(given.asset().id()) -> verdict.duplicate(withWorkshop(given), null);
            case Device.HandedOver given
            when verdict.read().understood().name().isBack() ->
                verdict.again(Reason.of("came-back", code), given.asset().id());
            case Device.HandedOver _ -> verdict.duplicate(Reason.of("given-before", code), null);
            case ListedDevice _, Device.SentToWaste _ -> verdict.duplicate(Reason.of("already-listed", code), null);
        };
    }
}
