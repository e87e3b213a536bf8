package fr.boucle.repairs.erasure;

import fr.boucle.references.MemoryRule;
import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Absence;
import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumSearch;
import fr.boucle.repairs.erasure.RecordMedia.Search;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a look inside changes of a device's media; what was not said is not known. */
final class Inspecting {
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
            Contradictions.refuse(file, found);
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
        if (file.keepsSettings() && search.how().isEnoughFor(MemoryRule.SETTINGS)) {
            return found(file, search, now);
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
        boolean more = file.unseen(0).isPresent() && search.how().isEnoughFor(MemoryRule.ALWAYS);
        if (!inside.isEmpty() && !more) {
            throw new Refusal(
                    RepairRefusal.ABSENCE_CONTRADICTED,
                    "Known inside: " + String.join(", ", inside)
                            + ". Record the removal of each, or that it never was a medium.");
        }
        if (!search.how().isEnoughFor(file.memory())) {
            throw unproven(file);
        }
        return found(file, search, now);
    }

    private static List<DeviceEvent> found(DeviceFile file, Search search, Instant now) {
        requireReason(search);
        return file.absence() != null && file.absence().how() == search.how()
                ? List.of()
                : List.of(new BenchEvent.MediaFound(List.of(), new Absence(search.how(), search.note(), now), now));
    }

    /** That nothing can be set on what usually keeps settings is no blank: somebody says how it is seen. */
    private static void requireReason(Search search) {
        String note = search.note();
        if (search.how() == MediumSearch.NOTHING_TO_SET && (note == null || note.isBlank())) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "Say in absence.note how it is seen that nothing can be set on it.",
                    List.of(new Refusal.FieldFault("/absence/note", "is required with NOTHING_TO_SET")));
        }
    }

    private static Refusal unproven(DeviceFile file) {
        MemoryRule rule = file.memory();
        String ways = Stream.of(MediumSearch.values())
                .filter(how -> how.isEnoughFor(rule))
                .map(MediumSearch::name)
                .collect(Collectors.joining(", "));
        return new Refusal(
                RepairRefusal.ABSENCE_UNPROVEN,
                "A " + file.device().kind()
                        + (rule == MemoryRule.SETTINGS
                                ? " keeps settings"
                                : rule == MemoryRule.MAY ? " may hold a medium" : " holds a medium")
                        + ". Name what is inside, or say with absence.how what was done or how it was searched: " + ways
                        + ".");
    }
}
