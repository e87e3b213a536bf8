package fr.boucle.gateway.repairs;

import java.util.List;

/** A drive in a tablet: some have no other memory than that, and somebody who opens one may say so. */
public final class TabletDrive {
    private static final List<String> DRIVES = List.of("SSD", "NVME");

    private TabletDrive() {}

    /** Whether such a drive was erased, and a memory that is built in is asked of beside it. */
    public static boolean isErased(Device device) {
        return "TABLET".equals(device.kind())
                && device.media().stream()
                        .anyMatch(disk ->
                                "ACCEPTED".equals(disk.verdict()) && DRIVES.contains(String.valueOf(disk.type())));
    }
}
