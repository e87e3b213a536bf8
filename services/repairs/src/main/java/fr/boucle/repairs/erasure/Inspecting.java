package fr.boucle.repairs.erasure;

import fr.boucle.references.MemoryRule;
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
    private Inspecting() {}

    static List<DeviceEvent> events(DeviceFile file, RecordMedia.Command inspection, Instant now) {
        List<DeviceEvent> events = new ArrayList<>(media(file, inspection, now));
        events.addAll(CardsTold.events(file, inspection.cards(), now));
        return events;
    }

    private static List<DeviceEvent> media(DeviceFile file, RecordMedia.Command inspection, Instant now) {
        if (inspection.media().isEmpty() && inspection.absence() == null && inspection.cards() != null) {
            return List.of();
        }
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
        if (handle == null) {
            return file.unseen(seen).filter(unseen -> mayBe(file, unseen, found));
        }
        return handle.isBlank()
                ? Optional.empty()
                : Optional.of(file.medium(handle)
                                .filter(medium -> medium.isNameless() && medium.isInside())
                                .orElseThrow(() -> new Refusal(
                                        RepairRefusal.UNKNOWN_MEDIUM,
                                        "knownAs is the handle of a medium without a serial.")))
                        .filter(medium -> mayBe(file, medium, found));
    }

    /** Who found a card or a stick has not found the disk that nobody had seen yet. */
    private static boolean mayBe(DeviceFile file, Medium medium, RecordMedia.FoundMedium found) {
        return found.type().isOwn() || !medium.isUnseen() || file.rule() == MemoryRule.BUILT_IN;
    }

    private static List<DeviceEvent> searched(DeviceFile file, @Nullable Search search, Instant now) {
        if (search == null) {
            if (file.mediaKnown()) {
                return List.of();
            }
            throw SearchReasons.unproven(file, file.rule());
        }
        boolean unseen = file.unseen(0).isPresent();
        if (!unseen && file.absence() != null && file.absence().how() == search.how()) {
            return List.of();
        }
        if (file.keepsSettings() && search.how().isEnoughFor(MemoryRule.SETTINGS)) {
            return found(file, search, now);
        }
        if (file.rule() == MemoryRule.BUILT_IN) {
            SearchReasons.requireDrive(file, search);
            return found(file, search, now);
        }
        boolean looked = search.how().isEnoughFor(MemoryRule.ALWAYS);
        refuseContradiction(file, unseen && looked);
        if (unseen ? !looked : !search.how().isEnoughFor(file.rule())) {
            throw SearchReasons.unproven(file, unseen ? MemoryRule.ALWAYS : file.rule());
        }
        return found(file, search, now);
    }

    /**
     * Nobody finds nothing where a disk is known, also one whose type nobody said; a card is none. Beside one that nobody had seen yet
     * nothing more may be found, and a memory that the kind is only supposed to have is not seen.
     */
    private static void refuseContradiction(DeviceFile file, boolean more) {
        List<String> inside = file.media().stream()
                .filter(Medium::isInside)
                .filter(medium -> medium.isUntyped() || (medium.type().isOwn() && !medium.isNamed(Medium.BUILT_IN)))
                .map(Medium::serialNumber)
                .toList();
        if (!inside.isEmpty() && !more) {
            throw new Refusal(
                    RepairRefusal.ABSENCE_CONTRADICTED,
                    "Known inside: " + String.join(", ", inside)
                            + ". Record the removal of each, its type where that is not known, or that it never was a medium.");
        }
    }

    private static List<DeviceEvent> found(DeviceFile file, Search search, Instant now) {
        SearchReasons.require(file, search);
        BenchEvent looked = new BenchEvent.MediaFound(List.of(), new Absence(search.how(), search.note(), now), now);
        String model = search.model();
        return model == null || model.isBlank() || SearchReasons.isNamed(file)
                ? List.of(looked)
                : List.of(new BenchEvent.FactsRecorded(file.device().ofModel(model.strip()), now, null), looked);
    }
}
