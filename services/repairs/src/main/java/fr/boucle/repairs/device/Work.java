package fr.boucle.repairs.device;

import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a device on the bench since it came (again).
 *
 * @param repairing whether the last repair attempt left the fault in place
 * @param givenUp whether somebody who tried said that what fails is beyond repair
 * @param harvested the parts taken from it
 * @param fittedGrams the mass of the parts fitted, without that of those they replaced, which the device now weighs more
 */
@Serdeable
public record Work(
        @Nullable Diagnosis diagnosis,
        boolean repairing,
        @Nullable Boolean givenUp,
        List<Part> harvested,
        long fittedGrams) {
    public static final Work NONE = new Work(null, false, false, List.of(), 0);

    /** What was done to a device: on the bench, and what it left the bench with. */
    public static Work of(Device device) {
        return switch (device) {
            case Device.OnBench bench -> bench.work();
            case Device.Ready ready -> ready.work();
            case Device.Delivered delivered -> delivered.work();
            case Device.Expected _, Device.Missing _, Device.Scrapped _, Device.Alias _ -> NONE;
        };
    }

    /** A part taken from the device. */
    @Serdeable
    public record Part(UUID partId, PartKind kind, long massGrams) {}

    public Work {
        harvested = List.copyOf(harvested);
    }

    public Optional<Diagnosis> diagnosed() {
        return Optional.ofNullable(diagnosis);
    }

    /** What fails is beyond repair, as somebody said who tried. */
    public boolean isGivenUp() {
        return Boolean.TRUE.equals(givenUp);
    }

    /** A fault that nobody knew when the repair was given up may be repaired. */
    public Work with(Diagnosis newDiagnosis) {
        Diagnosis known = diagnosis;
        boolean same = known == null || known.failed().containsAll(newDiagnosis.failed());
        return new Work(newDiagnosis, false, isGivenUp() && same, harvested, fittedGrams);
    }

    /** What was repaired is to be tested again: that it works is not known before. */
    public Work attempted(RepairOutcome outcome) {
        Diagnosis known = diagnosis;
        boolean isFixed = outcome == RepairOutcome.FIXED;
        return new Work(
                isFixed && known != null ? known.repaired() : known,
                outcome == RepairOutcome.REPAIRABLE,
                outcome == RepairOutcome.END_OF_LIFE,
                harvested,
                fittedGrams);
    }

    public Work without(Part part) {
        List<Part> parts = new ArrayList<>(harvested);
        parts.add(part);
        return new Work(diagnosis, repairing, givenUp, parts, fittedGrams);
    }

    public Work fitted(PartKind part, long massGrams) {
        return new Work(reopened(part), repairing, false, harvested, fittedGrams + massGrams);
    }

    /** With another mainboard in it, whichever way that is known. */
    Work withAnotherBoard() {
        return new Work(reopened(PartKind.MAINBOARD), repairing, false, harvested, fittedGrams);
    }

    /** As far as it can be true of what is inside: no disk works where there is none, and none is lacking where there is one. */
    Work fitting(DeviceFile file) {
        Diagnosis known = diagnosis;
        boolean worked = known != null && known.passed().stream().anyMatch(PartKind.MEDIUM.retested()::contains);
        boolean lacking = known != null && known.notApplicable().contains(Check.STORAGE);
        return worked && file.isWithoutMedium() || lacking && PartKind.isDiskIn(file) ? withoutMedium() : this;
    }

    /** Without a disk that was in it: what was seen of disk and system was of that one. */
    Work withoutMedium() {
        return new Work(reopened(PartKind.MEDIUM), repairing, givenUp, harvested, fittedGrams);
    }

    private @Nullable Diagnosis reopened(PartKind part) {
        Diagnosis known = diagnosis;
        return known == null ? null : known.reopened(part);
    }

    /** What works is to be tried again; a part that was fitted stays in, and what failed is still known. */
    Work doubted() {
        Diagnosis known = diagnosis;
        return new Work(known == null ? null : known.doubted(), repairing, givenUp, harvested, fittedGrams);
    }

    /** Of another kind: what its checklist does not have was tested of nothing. */
    Work as(DeviceKind kind) {
        Diagnosis known = diagnosis;
        return new Work(known == null ? null : known.as(kind), repairing, givenUp, harvested, fittedGrams);
    }

    /** Nothing tested, nothing repaired any more: what a household's use makes of earlier work. */
    public Work again() {
        return new Work(null, false, false, harvested, fittedGrams);
    }
}
