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
        return device.media().stream()
                .filter(medium -> medium.builtIn()
                        ? isSupposed(device, medium)
                        : (medium.open() || medium.kept()) && !medium.isReset(device.kind()))
                .toList();
    }

    /** Of what is neither phone nor tablet, also where it was reset already. */
    private static boolean isSupposed(Device device, Disk memory) {
        return isOpened(device) && (memory.open() || memory.verdict().equals("ACCEPTED"));
    }
}
