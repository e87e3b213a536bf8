package fr.boucle.gateway.repairs;

import java.util.List;
import java.util.stream.Stream;

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

    /** Whether such a drive was proved by its own log, and a memory that is built in is asked of beside it. */
    public static boolean isProved(Device device) {
        return erased(device).anyMatch(Disk::logged);
    }

    /** Whether only somebody's word calls such a drive erased: it stands for no built-in memory. */
    public static boolean lacksLog(Device device) {
        return !isProved(device) && erased(device).findAny().isPresent();
    }

    private static Stream<Disk> erased(Device device) {
        return device.media().stream()
                .filter(disk -> "TABLET".equals(device.kind()) && DRIVES.contains(String.valueOf(disk.type())))
                .filter(disk -> "ACCEPTED".equals(disk.verdict()));
    }
}
