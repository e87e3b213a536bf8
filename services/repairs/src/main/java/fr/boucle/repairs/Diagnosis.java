package fr.boucle.repairs;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was tested, and what came of it. */
@Serdeable
record Diagnosis(
        List<Check> passed,
        List<Check> failed,
        List<Check> notApplicable,
        @Nullable Integer batteryHealthPercent,
        Instant diagnosedAt) {

    /** Whether an event would say nothing new. */
    boolean says(DeviceEvent.DeviceDiagnosed event) {
        return passed.equals(event.passed())
                && failed.equals(event.failed())
                && notApplicable.equals(event.notApplicable())
                && Objects.equals(batteryHealthPercent, event.batteryHealthPercent());
    }

    /** The functions of this kind that nobody tested. */
    List<Check> untested(DeviceKind kind) {
        Set<Check> open = Check.of(kind);
        open.removeAll(passed);
        open.removeAll(failed);
        open.removeAll(notApplicable);
        return List.copyOf(open);
    }

    /** Every function tested and none failing: what décret 2022-190 asks, with the data removed, of « reconditionné ». */
    boolean isComplete(DeviceKind kind) {
        return failed.isEmpty() && untested(kind).isEmpty();
    }
}
