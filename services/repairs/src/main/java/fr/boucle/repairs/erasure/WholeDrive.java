package fr.boucle.repairs.erasure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a name of Linux is that of a whole drive: a wiped partition leaves the rest, a mapped volume may be anywhere. */
final class WholeDrive {
    private static final Pattern WHOLE =
            Pattern.compile("/dev/(?:sd[a-z]{1,3}|hd[a-z]|nvme\\d{1,3}n\\d{1,3}|mmcblk\\d{1,3})");

    private record Kind(String reason, Pattern names) {}

    private static final List<Kind> OTHERS = List.of(
            new Kind(
                    "partition-only",
                    Pattern.compile(
                            "/dev/(?:sd[a-z]{1,3}\\d+|hd[a-z]\\d+|nvme\\d+n\\d+p\\d+|mmcblk\\d+(?:p\\d+|boot\\d|rpmb|gp\\d)"
                                    + "|disk/.*-part\\d+)")),
            new Kind(
                    "volume-not-drive",
                    Pattern.compile("/dev/(?:mapper/.*|dm-\\d+|md.*|[a-z][^/]*-vg.*/.*|bcache\\d+)")),
            new Kind(
                    "virtual-not-drive",
                    Pattern.compile("/dev/(?:loop.*|ram\\d+|zram\\d+|x?vd[a-z].*|nbd\\d+|sr\\d+|fd\\d+)")));

    private WholeDrive() {}

    /** Why a name is none of a whole drive; none where it is. */
    static Optional<String> fault(String device) {
        if (WHOLE.matcher(device).matches()) {
            return Optional.empty();
        }
        return Optional.of(OTHERS.stream()
                .filter(kind -> kind.names().matcher(device).matches())
                .map(Kind::reason)
                .findFirst()
                .orElse("device-name-unknown"));
    }
}
