package fr.boucle.donations.lot;

import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.Devices;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes into a draft: every device is judged before anything is written. */
@Singleton
class LotContents {
    private final Devices devices;

    LotContents(Devices devices) {
        this.devices = devices;
    }

    /** The devices for a draft, locked: the owner's, listed, in no other lot, and none that goes to recycling. */
    List<ListedDevice> mustFit(UUID lot, UUID owner, List<UUID> deviceIds) {
        Map<UUID, Device> known = devices.lockAll(deviceIds).stream()
                .collect(Collectors.toUnmodifiableMap(device -> device.asset().id(), Function.identity()));
        List<ListedDevice> fitting = new ArrayList<>();
        for (UUID id : deviceIds) {
            Device device = known.get(id);
            LotPolicies.mustHold(new LotFacts(id, device, lot, owner));
            if (device instanceof ListedDevice listed) {
                fitting.add(listed);
            }
        }
        return fitting;
    }

    /**
     * What the rules say of each device.
     *
     * @param passed those that may go in, and those that are in already
     */
    record Judged(List<ListedDevice> passed, List<Refused> refused) {}

    /** A device that may not go in. */
    record Refused(UUID deviceId, @Nullable String code, Refusal refusal) {}

    /** Judges devices, locked where something is to be written. */
    Judged judge(UUID lot, UUID owner, List<UUID> deviceIds) {
        Map<UUID, Device> known = devices.lockAll(deviceIds).stream()
                .collect(Collectors.toUnmodifiableMap(device -> device.asset().id(), Function.identity()));
        List<ListedDevice> passed = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (UUID id : deviceIds) {
            Device device = known.get(id);
            Optional<Refusal> no = LotPolicies.judge(new LotFacts(id, device, lot, owner));
            if (no.isPresent()) {
                boolean own = device != null && device.asset().owner().equals(owner);
                refused.add(new Refused(
                        id, own ? Objects.requireNonNull(device).asset().code().value() : null, no.get()));
            } else if (device instanceof ListedDevice listed) {
                passed.add(listed);
            }
        }
        return new Judged(passed, refused);
    }

    /** Adds devices to a draft. */
    void add(UUID lot, List<UUID> deviceIds) {
        devices.putIntoLot(deviceIds, lot);
    }

    /** Takes out those of the devices that are in a draft; gives how many. */
    int remove(UUID lot, List<UUID> deviceIds) {
        List<UUID> inside = inside(lot, deviceIds);
        devices.takeOutOfLot(inside);
        return inside.size();
    }

    /** Those of the devices that are in a draft, locked. */
    List<UUID> inside(UUID lot, List<UUID> deviceIds) {
        return devices.lockAll(deviceIds).stream()
                .filter(device -> device instanceof ListedDevice listed && lot.equals(listed.lotId()))
                .map(device -> device.asset().id())
                .toList();
    }

    /** The devices that are in a lot and still its owner's. */
    List<ListedDevice> of(UUID lot) {
        return devices.ofLot(lot).stream()
                .flatMap(device -> device instanceof ListedDevice listed ? Stream.of(listed) : Stream.empty())
                .toList();
    }

    /** Puts exactly these devices into a draft. */
    void put(UUID lot, List<UUID> deviceIds) {
        devices.emptyLot(lot);
        devices.putIntoLot(deviceIds, lot);
    }
}
