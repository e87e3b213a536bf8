package fr.boucle.repairs.intake;

import fr.boucle.references.BusNames;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.erasure.FlashModels;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words of a machine's report say of a medium, read whole: what nobody said is not known. */
final class MediumWords {
    private static final Pattern NO_MEDIUM = Pattern.compile(
            "\\b(?:DVD\\S*|CD-?ROM|CDROM|BD-?R\\S*|OPTICAL|REMOVABLE|CARD ?READER|MULTI-?CARD|SD/MMC|FLOPPY|USB|VIRTUAL|LUN|ISCSI|VMWARE|VBOX|QEMU|MSFT|DATATRAVELER|USB DISK|FLASH DISK)\\b");
    private static final Pattern NVME = Pattern.compile("\\bNVME\\d*(?:N\\d+)?\\b");
    private static final Pattern EMMC = Pattern.compile("\\b(?:E-?MMC|MMCBLK\\d+|MMC|UFS)\\b");
    private static final Pattern SSD = Pattern.compile("\\b(?:SSD|SOLID|M-?SATA|M\\.2)\\b");
    private static final Pattern TURNS = Pattern.compile("\\b(?:HDD|\\d{4,5} ?RPM|ROTATIONAL)\\b");

    /** What a controller makes of the drives behind it: no medium itself, and a sign that there are some. */
    private static final Pattern VOLUME = Pattern.compile(
            "\\b(?:RAID ?\\d+|RAID (?:VOLUME|ARRAY)|LOGICAL (?:VOLUME|DISK|DRIVE)|PERC(?: H\\d+\\w*)?|MEGARAID|SMART ?ARRAY"
                    + "|SERVERAID|MR\\d{4}\\w*)\\b");

    private MediumWords() {}

    /** The medium that these words tell of; of a volume only that there is one more, which somebody has to look for. */
    static Optional<Hardware.MediumSummary> medium(
            String words, @Nullable String serial, long megabytes, @Nullable String model) {
        if (VOLUME.matcher(words).find()) {
            return Optional.of(new Hardware.MediumSummary(MediumType.OTHER, null, null, null));
        }
        return isMedium(words)
                ? Optional.of(new Hardware.MediumSummary(
                        type(words), serial(serial), megabytes > 0 ? megabytes : null, model))
                : Optional.empty();
    }

    private static boolean isMedium(String words) {
        return !NO_MEDIUM.matcher(words).find();
    }

    /** Only what says that it turns is a hard disk; of anything else more is asked, as of flash. */
    private static MediumType type(String words) {
        if (NVME.matcher(words).find()) {
            return MediumType.NVME;
        }
        if (EMMC.matcher(words).find()) {
            return MediumType.EMMC;
        }
        if (SSD.matcher(words).find() || FlashModels.isFlash("", words)) {
            return MediumType.SSD;
        }
        return TURNS.matcher(words).find() ? MediumType.HDD : MediumType.OTHER;
    }

    static @Nullable String serial(@Nullable String told) {
        return told == null || BusNames.contain(told) ? null : told;
    }
}
