package fr.boucle.repairs.erasure;

import fr.boucle.references.BusNames;
import fr.boucle.references.MemoryRule;
import fr.boucle.references.Placeholders;
import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Medium;
import fr.boucle.web.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What nobody says alone of a medium that is known: less than it is, or a name that is none. */
final class Contradictions {
    private static final long GIGA = 1_000;

    private Contradictions() {}

    static void refuse(DeviceFile file, RecordMedia.FoundMedium found) {
        requireName(file, found.serialNumber());
        refuseNameOnBus(file, found.serialNumber());
        refuseSmaller(file, found);
        refuseWeaker(file, found);
        refuseAnotherBuiltIn(file, found);
    }

    /** What has its memory built in has one of it: whatever else was noted is a card, and no reset reaches a card. */
    private static void refuseAnotherBuiltIn(DeviceFile file, RecordMedia.FoundMedium found) {
        boolean handle = inside(file, found)
                .filter(known -> known.isNameless() && !known.isOfBoard())
                .isPresent();
        boolean card =
                file.unseen(0).isPresent() && file.medium(found.serialNumber()).isEmpty() && found.knownAs() == null;
        if (file.memory() == MemoryRule.BUILT_IN && found.type().isOfBoard() && (handle || card)) {
            throw new Refusal(
                    RepairRefusal.MEMORY_BUILT_IN,
                    "Its own memory is " + Medium.BUILT_IN + ", and is reset: record a card as MEMORY_CARD.");
        }
    }

    /** What is written where there is no number names no medium; the handles of the file are its own. */
    private static void requireName(DeviceFile file, String serial) {
        boolean handle = Medium.isHandle(serial);
        if (file.medium(serial).isEmpty() && (handle || !Placeholders.allow(serial))) {
            throw new Refusal(
                    RepairRefusal.NO_SERIAL,
                    "Read the serial on the label, or where the system lists it: what is written where there is none names"
                            + " no medium.");
        }
    }

    /** What a system calls a drive on its bus is not what a wiping program reads: the log would never be found. */
    private static void refuseNameOnBus(DeviceFile file, String serial) {
        if (file.medium(serial).isEmpty() && BusNames.contain(serial)) {
            throw new Refusal(
                    RepairRefusal.NAME_ON_BUS,
                    "This is what a system calls a drive (EUI-64, WWN, /dev/sda). Read the serial on the label, or where smartctl"
                            + " or the system lists it as the serial number.");
        }
    }

    /** A size is never lowered by one person: who sees that an inventory was wrong has another person look. */
    private static void refuseSmaller(DeviceFile file, RecordMedia.FoundMedium found) {
        inside(file, found)
                .filter(known ->
                        known.isSmaller(found.sizeMegabytes()) || isLowered(file, known, found.sizeMegabytes()))
                .ifPresent(known -> {
                    throw new Refusal(
                            RepairRefusal.SMALLER,
                            "It is known as " + known.sizeMegabytes()
                                    + " megabytes. If it is smaller, say at /correction that"
                                    + " the medium on file never was one, have another person look, and record it again.");
                });
    }

    /** What is in the device under the name that was read, or under the one it had before. */
    private static Optional<Medium> inside(DeviceFile file, RecordMedia.FoundMedium found) {
        return file.medium(found.serialNumber())
                .or(() -> Optional.ofNullable(found.knownAs()).flatMap(file::medium))
                .filter(Medium::isInside);
    }

    /** Two sizes as labels say them are two sizes; what an inventory told may be the same in another count. */
    private static boolean isLowered(DeviceFile file, Medium known, @Nullable Long megabytes) {
        Long before = known.sizeMegabytes();
        return before != null
                && megabytes != null
                && megabytes < before
                && isRound(megabytes)
                && isRound(before)
                && !file.isSizeTold(known);
    }

    private static boolean isRound(long megabytes) {
        return megabytes % GIGA == 0;
    }

    /** What is known to be flash is never taken for less: who says otherwise is told so. */
    private static void refuseWeaker(DeviceFile file, RecordMedia.FoundMedium found) {
        inside(file, found)
                .filter(known -> !known.isNamed(Medium.BUILT_IN))
                .filter(known -> known.type().isWeaker(found.type()))
                .ifPresent(known -> {
                    throw new Refusal(
                            RepairRefusal.TYPE_STAYS,
                            "It is known as " + known.type()
                                    + ", and stays so: record it as that. If it is none, say at"
                                    + " /correction that the medium on file never was one, have another person look, and"
                                    + " record it again.");
                });
    }
}
