package fr.boucle.references;

import java.util.regex.Pattern;

/**
 * What systems write of a drive where its serial should stand: the name it has on its bus (EUI-64, WWN, NAA, UUID), or the one that
 * whichever drive is there gets as long as the machine runs. It names no disk to a wiping program, which reads the serial.
 */
public final class BusNames {
    /** How systems begin such a name among others of theirs: {@code /dev/disk/by-id/nvme-eui.0025385b71b0e5c1}. */
    private static final Pattern ROAD =
            Pattern.compile("(?i)^(?:/dev/disk/by-(?:id|path)/)?(?:(?:nvme|scsi|usb|lu)[- ])?");

    /** EUI-64 and NAA with their mark or in their groups, and what begins like a WWN; some Kingston serials begin 50026B7. */
    private static final Pattern MARKED = Pattern.compile(
            "(?i)(?:[0-9a-f]{4}_){3,15}[0-9a-f]{4}\\.?|(?:eui|naa|wwn|nguid|uuid|t10)[.:=\\s-].*|0x[0-9a-f]{16,32}|(?:nvme\\.[0-9a-f]{4}-.*)"
                    + "|5(?!0026b7)[0-9a-f]{15}|[0-9a-f] [0-9a-f]{6} [0-9a-f]{9}|(?:[0-9a-f]{2}[:-]){7}[0-9a-f]{2}|[0-9a-f]{4}(?:[ .-][0-9a-f]{4}){3,7}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A SCSI name that holds an NAA behind the digit of its kind. */
    private static final Pattern OF_SCSI =
            Pattern.compile("(?i)(?:/dev/disk/by-id/)?scsi-3[0-9a-f]{16}(?:[0-9a-f]{16})?");

    private static final String MAKERS =
            "(?:002538|5cd2e4|001b44|e8238f|00a075|8ce38e|00080d|ace42e|0026b7|6479a7|002303|38f601)";

    /** EUI-64 without a mark, or an NGUID with one in it, of makers that do not take it for a serial. */
    private static final Pattern BARE = Pattern.compile(
            "(?i)" + MAKERS + "[0-9a-f]{10}|(?=[0-9a-f]{32}$)(?:" + MAKERS + ".*|.{16}" + MAKERS + ".*)");

    /** Beside NVMe any of them with a letter in it. */
    private static final Pattern OF_NVME = Pattern.compile("(?i)(?!50026b7)(?=.*[a-f])[0-9a-f]{16}");

    /** What each machine calls its drives in their order: {@code /dev/sda}, {@code nvme0n1p2}, {@code \\.\PHYSICALDRIVE0}. */
    private static final Pattern OF_ITS_PLACE = Pattern.compile(
            "(?i)(?:/dev/)?(?:(?:sd[a-z]{1,2}|[hv]d[a-z]|xvd[a-z]|loop\\d|dm-\\d|md\\d|r?disk\\d)\\d{0,2}"
                    + "|(?:nvme\\d{1,2}(?:n\\d{1,2})?|mmcblk\\d)(?:p\\d{1,2})?)"
                    + "|/dev/mapper/.*|(?:\\\\\\\\[.?]\\\\)?physicaldrive\\d{1,2}");

    private BusNames() {}

    /** Whether a text is such a name, whichever drive it is said of. */
    public static boolean contain(String text) {
        String whole = text.strip();
        String name = ROAD.matcher(whole).replaceFirst("");
        return MARKED.matcher(name).matches()
                || BARE.matcher(name).matches()
                || OF_SCSI.matcher(whole).matches()
                || OF_ITS_PLACE.matcher(whole).matches();
    }

    /** Whether a report that tells of an NVMe drive wrote such a name. */
    public static boolean containOfNvme(String text) {
        return contain(text) || OF_NVME.matcher(text.strip()).matches();
    }
}
