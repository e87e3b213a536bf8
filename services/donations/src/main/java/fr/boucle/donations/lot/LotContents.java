package fr.boucle.donations.lot;

import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.Devices;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What goes into a draft: every device is judged before anything is written. */
@Singleton
class LotContents {
    private final Devices devices;

    LotContents(Devices devices) {
        this.devices = devices;
    }

    /** The devices for a draft, locked: the owner's, listed, in no other lot, and none that goes to recycling. */
    List<Device.Listed> mustFit(UUID lot, UUID owner, List<UUID> deviceIds) {
        Map<UUID, Device> known = devices.lockAll(deviceIds).stream()
                .collect(Collectors.toUnmodifiableMap(device -> device.asset().id(), Function.identity()));
        List<Device.Listed> fitting = new ArrayList<>();
        for (UUID id : deviceIds) {
            Device device = known.get(id);
            LotPolicies.mustHold(new LotPolicies.Facts(id, device, lot, owner));
            if (device instanceof Device.Listed listed) {
                fitting.add(listed);
            }
        }
        return fitting;
    }

    /** Puts exactly these devices into a draft. */
    void put(UUID lot, List<UUID> deviceIds) {
        devices.emptyLot(lot);
        devices.putIntoLot(deviceIds, lot);
    }
}
