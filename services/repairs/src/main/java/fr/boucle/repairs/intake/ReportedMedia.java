package fr.boucle.repairs.intake;

import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a machine's own report says of its media, beside what the file knows: those it does not know are added, by serial, and
 * of those without one as many as the file cannot account for; what nobody had seen is named, what was known is described
 * better, and what was said to be out is inside again.
 */
final class ReportedMedia {
    private final DeviceFile file;
    private final Instant now;
    /** Known to be inside, and not named by the report: one that it names no serial of may be one of these. */
    private final List<Medium> unmatched;

    private final List<DeviceEvent> events = new ArrayList<>();
    private final List<Hardware.MediumSummary> added = new ArrayList<>();

    private ReportedMedia(DeviceFile file, List<Hardware.MediumSummary> told, Instant now) {
        this.file = file;
        this.now = now;
        this.unmatched = new ArrayList<>(file.media().stream()
                .filter(Medium::isInside)
                .filter(known -> told.stream()
                        .map(Hardware.MediumSummary::serialNumber)
                        .noneMatch(serial -> serial != null && known.isNamed(serial)))
                .toList());
    }

    static List<DeviceEvent> events(DeviceFile file, List<Hardware.MediumSummary> told, Instant now) {
        ReportedMedia media = new ReportedMedia(file, told, now);
        told.forEach(media::one);
        if (!media.added.isEmpty()) {
            media.events.add(new BenchEvent.MediaFound(media.added, null, now));
        }
        return List.copyOf(media.events);
    }

    private void one(Hardware.MediumSummary told) {
        String serial = told.serialNumber();
        if (serial == null) {
            nameless(told);
            return;
        }
        Optional<Medium> known = file.medium(serial).or(() -> named(serial));
        if (known.isEmpty() || known.get() instanceof Medium.Removed) {
            added.add(told);
        } else if (!(known.get() instanceof Medium.Struck)) {
            known.get().told(serial, told, now).ifPresent(events::add);
        }
    }

    private Optional<Medium> named(String serial) {
        Optional<Medium> unseen = unmatched.stream().filter(Medium::isUnseen).findFirst();
        unseen.filter(unmatched::remove)
                .ifPresent(medium -> events.add(new BenchEvent.MediumNamed(medium.serialNumber(), serial, now)));
        return unseen;
    }

    /** Takes the place of a known one, unless its type or size tell otherwise. */
    private void nameless(Hardware.MediumSummary told) {
        boolean known = unmatched.stream()
                .filter(medium -> mayBe(medium, told))
                .findFirst()
                .filter(unmatched::remove)
                .isPresent();
        if (!known) {
            String handle = Medium.NAMELESS + (file.media().size() + added.size() + 1);
            added.add(new Hardware.MediumSummary(told.type(), handle, told.sizeMegabytes(), told.model()));
        }
    }

    private static boolean mayBe(Medium known, Hardware.MediumSummary told) {
        boolean type =
                known.type() == told.type() || known.type() == MediumType.OTHER || told.type() == MediumType.OTHER;
        return type && known.mayHave(told.sizeMegabytes());
    }
}
