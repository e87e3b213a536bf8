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
 * @param harvested the parts taken from it
 * @param fittedGrams the mass of the parts fitted, which the device now weighs more
 */
@Serdeable
public record Work(@Nullable Diagnosis diagnosis, boolean repairing, List<Part> harvested, long fittedGrams) {
    public static final Work NONE = new Work(null, false, List.of(), 0);

    /** A part taken from the device. */
    @Serdeable
    public record Part(UUID partId, PartKind kind, long massGrams) {}

    public Work {
        harvested = List.copyOf(harvested);
    }

    public Optional<Diagnosis> diagnosed() {
        return Optional.ofNullable(diagnosis);
    }

    public Work with(Diagnosis newDiagnosis) {
        return new Work(newDiagnosis, false, harvested, fittedGrams);
    }

    /** What was repaired is to be tested again: that it works is not known before. */
    public Work attempted(boolean isFixed) {
        Diagnosis known = diagnosis;
        return new Work(isFixed && known != null ? known.repaired() : known, !isFixed, harvested, fittedGrams);
    }

    public Work without(Part part) {
        List<Part> parts = new ArrayList<>(harvested);
        parts.add(part);
        return new Work(diagnosis, repairing, parts, fittedGrams);
    }

    public Work fitted(PartKind part, long massGrams) {
        return new Work(reopened(part), repairing, harvested, fittedGrams + massGrams);
    }

    /** With another mainboard in it, whichever way that is known. */
    Work withAnotherBoard() {
        return new Work(reopened(PartKind.MAINBOARD), repairing, harvested, fittedGrams);
    }

    private @Nullable Diagnosis reopened(PartKind part) {
        Diagnosis known = diagnosis;
        return known == null ? null : known.reopened(part);
    }

    /** What works is to be tried again; a part that was fitted stays in, and what failed is still known. */
    Work doubted() {
        Diagnosis known = diagnosis;
        return new Work(known == null ? null : known.doubted(), repairing, harvested, fittedGrams);
    }

    /** Of another kind: what its checklist does not have was tested of nothing. */
    Work as(DeviceKind kind) {
        Diagnosis known = diagnosis;
        return new Work(known == null ? null : known.as(kind), repairing, harvested, fittedGrams);
    }

    /** Nothing tested, nothing repaired any more: what a household's use makes of earlier work. */
    public Work again() {
        return new Work(null, false, harvested, fittedGrams);
    }
}
