package fr.boucle.donations;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Puts devices into a draft, with the words by which the lot is found. */
@Singleton
class LotContents {
    private static final int MAX_WORDS = 4_000;

    private final Lots lots;
    private final Devices devices;
    private final InstantSource clock;

    LotContents(Lots lots, Devices devices, InstantSource clock) {
        this.lots = lots;
        this.devices = devices;
        this.clock = clock;
    }

    /** Puts in the owner's listed devices, each once and in one open lot only, and none that goes to recycling. */
    void fill(Lots.Row lot, List<UUID> deviceIds) {
        Set<String> words = new LinkedHashSet<>(List.of(lot.title()));
        for (UUID deviceId :
                deviceIds.stream().sorted(DeviceOrder.BY_ID).distinct().toList()) {
            Devices.Row device = put(deviceId, lot);
            words.addAll(List.of(device.kind().label(), device.manufacturer(), device.model()));
        }
        String text = String.join(" ", words);
        long _ = lots.describe(lot.id(), text.substring(0, Math.min(text.length(), MAX_WORDS)));
    }

    private Devices.Row put(UUID deviceId, Lots.Row lot) {
        Devices.Row device = devices.lockOwn(deviceId, lot.ownerId())
                .orElseThrow(() ->
                        new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no device " + deviceId + "."));
        if (device.orientation() == Orientation.RECYCLING) {
            throw new Refusal(
                    DonationRefusal.DEVICE_FOR_RECYCLING,
                    "Device " + deviceId + ": send it to waste, or overrule its orientation with a reason.");
        }
        if (devices.putIntoLot(deviceId, lot.ownerId(), lot.id(), clock.instant()) == 0) {
            throw new Refusal(
                    device.lotId() == null ? DonationRefusal.DEVICE_NOT_LISTED : DonationRefusal.DEVICE_IN_LOT,
                    "Device " + deviceId + " is " + device.state()
                            + (device.lotId() == null ? "." : " and in another lot."));
        }
        return device;
    }
}
