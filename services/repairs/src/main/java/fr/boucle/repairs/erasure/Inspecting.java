package fr.boucle.repairs.erasure;

import fr.boucle.references.MemoryRule;
import fr.boucle.references.Placeholders;
import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Absence;
import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.erasure.RecordMedia.Search;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a look inside changes of a device's media; what was not said is not known. */
final class Inspecting {
    private static final long GIGA = 1_000;

    private Inspecting() {}

    static List<DeviceEvent> events(DeviceFile file, RecordMedia.Command inspection, Instant now) {
        if (inspection.media().isEmpty()) {
            return searched(file, inspection.absence(), now);
        }
        if (inspection.absence() != null) {
            throw new Refusal(
                    RepairRefusal.ABSENCE_CONTRADICTED, "Say what was found, or that nothing was; not both at once.");
        }
        List<DeviceEvent> events = new ArrayList<>();
        List<Hardware.MediumSummary> added = new ArrayList<>();
        int seen = 0;
        for (RecordMedia.FoundMedium found : inspection.media()) {
            requireName(file, found.serialNumber());
            refuseSmaller(file, found);
            refuseWeaker(file, found);
            Optional<Medium> handle = handle(file, found, seen);
            seen += handle.filter(Medium::isUnseen).isPresent() ? 1 : 0;
            handle.ifPresent(medium -> events.add(new BenchEvent.MediumNamed(
                    medium.serialNumber(), found.serialNumber().strip(), now)));
            file.medium(found.serialNumber())
                    .filter(Medium::isInside)
                    .or(() -> handle)
                    .ifPresentOrElse(
                            known -> known.told(found.serialNumber().strip(), found.summary(), now)
                                    .ifPresent(events::add),
                            () -> added.add(found.summary()));
        }
        if (!added.isEmpty()) {
            events.add(new BenchEvent.MediaFound(added, null, now));
        }
        return events;
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

    /** A size is never lowered by one person: who sees that an inventory was wrong has another person look. */
    private static void refuseSmaller(DeviceFile file, RecordMedia.FoundMedium found) {
        file.medium(found.serialNumber())
                .or(() -> Optional.ofNullable(found.knownAs()).flatMap(file::medium))
                .filter(Medium::isInside)
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
        file.medium(found.serialNumber())
                .or(() -> Optional.ofNullable(found.knownAs()).flatMap(file::medium))
                .filter(Medium::isInside)
                .filter(known -> !known.isNamed(Medium.BUILT_IN))
                .filter(known -> known.type().isFlash() && !found.type().isFlash())
                .ifPresent(known -> {
                    throw new Refusal(
                            RepairRefusal.TYPE_STAYS,
                            "It is known as " + known.type()
                                    + ", and stays so: record it as that. If it is none, say at"
                                    + " /correction that the medium on file never was one, have another person look, and"
                                    + " record it again.");
                });
    }

    /** The medium without a serial that this one is: the one that was named, or one that nobody had seen yet. */
    private static Optional<Medium> handle(DeviceFile file, RecordMedia.FoundMedium found, int seen) {
        if (file.medium(found.serialNumber()).isPresent()) {
            return Optional.empty();
        }
        String handle = found.knownAs();
        return handle == null || handle.isBlank()
                ? file.unseen(seen)
                : Optional.of(file.medium(handle)
                        .filter(medium -> medium.isNameless() && medium.isInside())
                        .orElseThrow(() -> new Refusal(
                                RepairRefusal.UNKNOWN_MEDIUM, "knownAs is the handle of a medium without a serial.")));
    }

    private static List<DeviceEvent> searched(DeviceFile file, @Nullable Search search, Instant now) {
        if (search == null) {
            if (file.mediaKnown()) {
                return List.of();
            }
            throw unproven(file);
        }
        if (file.memory() == MemoryRule.BUILT_IN) {
            throw new Refusal(
                    RepairRefusal.MEMORY_BUILT_IN,
                    "A phone or tablet has its memory soldered in, whatever an inventory says: reset it and record the"
                            + " reset of " + Medium.BUILT_IN + " with its checks.");
        }
        List<String> inside = file.media().stream()
                .filter(Medium::isInside)
                .filter(medium -> !medium.isUnseen())
                .map(Medium::serialNumber)
                .toList();
        if (!inside.isEmpty()) {
            throw new Refusal(
                    RepairRefusal.ABSENCE_CONTRADICTED,
                    "Known inside: " + String.join(", ", inside)
                            + ". Record the removal of each, or that it never was a medium.");
        }
        if (!search.how().isEnoughFor(file.memory())) {
            throw unproven(file);
        }
        return file.absence() != null && file.absence().how() == search.how()
                ? List.of()
                : List.of(new BenchEvent.MediaFound(List.of(), new Absence(search.how(), search.note(), now), now));
    }

    private static Refusal unproven(DeviceFile file) {
        String kind = file.device().kind() + (file.memory() == MemoryRule.MAY ? " may hold" : " holds");
        return new Refusal(
                RepairRefusal.ABSENCE_UNPROVEN,
                "A " + kind + " a medium. Name what is inside, or say with absence.how how it was searched: "
                        + (file.memory() == MemoryRule.MAY ? "MAKER_SAYS_NONE, " : "")
                        + "COVER_OPENED, BIOS_LISTS_NONE or KERNEL_LISTS_NONE.");
    }
}
