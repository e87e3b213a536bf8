package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Kinds;
import java.util.List;

/** The memory of a phone or a tablet, in what was called one for a time and is none now. */
public final class SupposedMemory {
    private SupposedMemory() {}

    /** Whether it is asked of there. */
    public static boolean isAsked(Device device) {
        return isOpened(device) && device.media().stream().anyMatch(medium -> medium.open() && medium.builtIn());
    }

    /** Whether somebody may open the device and find nothing. */
    public static boolean isOpened(Device device) {
        String kind = device.kind();
        return kind == null || !Kinds.HANDHELD.contains(kind);
    }

    /** What may never have been a disk: every one, but for the memory that each such device has. */
    public static List<Disk> doubtful(Device device) {
        return DisksLeft.of(device).stream()
                .filter(medium -> !medium.isReset(device.kind()) || (medium.builtIn() && isOpened(device)))
                .toList();
    }
}
