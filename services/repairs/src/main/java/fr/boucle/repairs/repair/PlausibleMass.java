package fr.boucle.repairs.repair;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.web.Refusal;
import java.util.Optional;

/** A slip of the pen in a mass ends up in a register that only grows: pieces have to weigh about what the device did. */
final class PlausibleMass {
    /** Below half or above double the device's mass something was forgotten or mistyped; reference masses vary less. */
    private static final long FACTOR = 2;

    private PlausibleMass() {}

    /** Refuses pieces that are not about as heavy as the device, unless they were on a scale; unknown masses pass. */
    static Optional<Refusal> judge(DeviceEvent.DeviceScrapped scrapped, boolean weighed) {
        long deviceGrams = scrapped.massGrams();
        long apartGrams = deviceGrams - scrapped.differenceGrams();
        boolean plausible = apartGrams * FACTOR >= deviceGrams && apartGrams <= deviceGrams * FACTOR;
        return deviceGrams == 0 || weighed || plausible
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RepairRefusal.MASSES_IMPLAUSIBLE,
                        "Items and parts together weigh " + apartGrams + " g, the device " + deviceGrams
                                + " g. Correct the masses (grams), name what is missing, or send piecesWeighed=true when"
                                + " the scale says so."));
    }
}
