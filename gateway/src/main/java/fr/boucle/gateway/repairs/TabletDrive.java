package fr.boucle.gateway.repairs;

import java.util.List;

/** A drive in a tablet: some have no other memory than that, and somebody who opens one may say so. */
public final class TabletDrive {
    private static final List<String> DRIVES = List.of("SSD", "NVME");

    private TabletDrive() {}

    /** Whether its drive is out and none came in its place: nothing is left that could be reset. */
    public static boolean isOut(Device device) {
        List<Disk> drives = device.media().stream()
                .filter(disk -> DRIVES.contains(String.valueOf(disk.type())))
                .toList();
        return "TABLET".equals(device.kind())
                && !drives.isEmpty()
                && drives.stream().allMatch(Disk::removed);
    }

    /** Whether such a drive was erased, and a memory that is built in is asked of beside it. */
    public static boolean isErased(Device device) {
        return "TABLET".equals(device.kind())
                && device.media().stream()
                        .anyMatch(disk ->
                                "ACCEPTED".equals(disk.verdict()) && DRIVES.contains(String.valueOf(disk.type())));
    }
}
