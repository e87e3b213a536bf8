package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumType;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was noted as a hard drive can be believed to turn. A program names a bus and no platters (0.32 says “ATA” of both, a
 * USB adapter hides it), so the model speaks, and where it is silent the size: some sizes are usual of flash and were never, or
 * hardly, made with platters. That is no certainty: such a medium is not called flash, it only needs what flash needs.
 */
final class HardDrives {
    private static final long MEGA = 1_000_000;
    private static final long GIGA = 1_000_000_000;
    private static final long HALF_PERCENT = 200;

    /** Gigabytes of flash, and none of a hard drive (60 and 120: hardly any after 2008). Own reading of catalogues, 2026-11-30. */
    private static final Set<Long> SIZES_OF_FLASH = Set.of(
            16L, 32L, 60L, 64L, 120L, 128L, 240L, 256L, 480L, 512L, 960L, 1_024L, 1_920L, 2_048L, 3_840L, 4_096L,
            7_680L);

    /** Those that an inventory may make of 250, 500, 1,000… gigabytes by counting in 1,024. */
    private static final Set<Long> SIZES_IN_ANOTHER_COUNT = Set.of(256L, 512L, 1_024L, 2_048L, 4_096L);

    /** How the series of those who make hard drives are named. */
    private static final Pattern SERIES = Pattern.compile(
            "\\b(?:ST\\d{2,9}[A-EGIJL-Z][A-Z]|WD\\d{2,4}[A-Z]{2}"
                    + "|H[DTU][A-Z]\\d{4}|HC[CT]\\d{4}|IC\\d{2}[LN]\\d|MK\\d{4}|M[GNQ]\\d{2}|DT\\d{2}A|HDW[A-Z]|M[HP][A-Z]\\d{4}"
                    + "|(?:SAMSUNG )?(?:S[PV]|H[ADM])\\d{3,4}[A-Z]|MAXTOR (?:\\d|D\\d)|STM\\d{4}|BARRACUDA|MOMENTUS|TRAVELSTAR|DESKSTAR)");

    private HardDrives() {}

    /** What a medium is where a person tells what they did to it: flash where its model says so, or where nothing shows that it turns. */
    static MediumType type(DeviceFile file, Medium medium) {
        return isNotedFlash(medium) || isDoubted(file, medium) ? medium.type().atLeast(MediumType.SSD) : medium.type();
    }

    /** Whether nothing that was noted shows that it turns, and its size is one of flash: a size that was only told may be counted otherwise. */
    static boolean isDoubted(DeviceFile file, Medium medium) {
        Long megabytes = medium.sizeMegabytes();
        return medium.type() == MediumType.HDD
                && megabytes != null
                && isSizeOf(SIZES_OF_FLASH, megabytes * MEGA)
                && !(file.isSizeTold(medium) && isSizeOf(SIZES_IN_ANOTHER_COUNT, megabytes * MEGA))
                && !isOfSeries(medium.model());
    }

    /** Whether the model that was noted is one of flash, whatever it was called. */
    static boolean isNotedFlash(Medium medium) {
        String model = medium.model();
        return model != null && FlashModels.isFlash("", model);
    }

    /** Whether nothing that the log or the bench knows shows that it turns. */
    static boolean isDoubted(NwipeDrive drive, Medium medium) {
        Long bytes = drive.identity().bytes();
        return medium.type() == MediumType.HDD
                && bytes != null
                && isSizeOf(SIZES_OF_FLASH, bytes)
                && !isOfSeries(drive.model())
                && !isOfSeries(medium.model());
    }

    /** Whether a model says that it turns: the one in the log, or the one that was noted. */
    static boolean turns(NwipeDrive drive, Medium medium) {
        return isOfSeries(drive.model()) || isOfSeries(medium.model());
    }

    private static boolean isSizeOf(Set<Long> sizes, long bytes) {
        return sizes.stream().anyMatch(size -> Math.abs(bytes - size * GIGA) <= size * GIGA / HALF_PERCENT);
    }

    private static boolean isOfSeries(@Nullable String model) {
        return model != null
                && SERIES.matcher(model.toUpperCase(Locale.ROOT).replace('_', ' '))
                        .find();
    }
}
