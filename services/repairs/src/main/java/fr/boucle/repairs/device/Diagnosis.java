package fr.boucle.repairs.device;

import fr.boucle.references.MemoryRule;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was tested, and what came of it.
 *
 * @param toRetest what was repaired, replaced or doubted, and was not tried since
 */
@Serdeable
public record Diagnosis(
        List<Check> passed,
        List<Check> failed,
        List<Check> notApplicable,
        @Nullable Integer batteryHealthPercent,
        Instant diagnosedAt,
        @Nullable List<Check> toRetest) {

    public static Diagnosis of(DeviceEvent.DeviceDiagnosed event, @Nullable Diagnosis before) {
        Diagnosis said = new Diagnosis(
                event.passed(),
                event.failed(),
                event.notApplicable(),
                event.batteryHealthPercent(),
                event.diagnosedAt(),
                null);
        if (before == null) {
            return said;
        }
        List<Check> open =
                before.retest(List.of()).stream().filter(said::isSilentOn).toList();
        return open.isEmpty()
                ? said
                : new Diagnosis(
                        said.passed,
                        said.failed,
                        said.notApplicable,
                        said.batteryHealthPercent,
                        said.diagnosedAt,
                        open);
    }

    private boolean isSilentOn(Check check) {
        return !passed.contains(check) && !failed.contains(check) && !notApplicable.contains(check);
    }

    /** What was repaired and not tried since, with more of it. */
    public List<Check> retest(List<Check> more) {
        List<Check> before = toRetest == null ? List.of() : toRetest;
        return Stream.concat(before.stream(), more.stream()).distinct().toList();
    }

    /** Whether an event would say nothing new. */
    public boolean says(DeviceEvent.DeviceDiagnosed event) {
        return passed.equals(event.passed())
                && failed.equals(event.failed())
                && notApplicable.equals(event.notApplicable())
                && Objects.equals(batteryHealthPercent, event.batteryHealthPercent());
    }

    /** Whether all that it tells beyond an earlier one is of locks that are off: no function, no fault and no measure is another. */
    boolean addsOnlyLocksOff(Diagnosis before) {
        List<Check> more = Stream.concat(
                        passed.stream().filter(check -> !before.passed.contains(check)),
                        notApplicable.stream().filter(check -> !before.notApplicable.contains(check)))
                .toList();
        boolean isKept = passed.containsAll(before.passed)
                && before.notApplicable.stream()
                        .allMatch(check -> notApplicable.contains(check) || passed.contains(check));
        boolean isSame = Set.copyOf(failed).equals(Set.copyOf(before.failed))
                && Objects.equals(batteryHealthPercent, before.batteryHealthPercent);
        return !more.isEmpty() && more.stream().allMatch(Check::isLock) && isKept && isSame;
    }

    /** What failed counts as untested, once somebody repaired. */
    public Diagnosis repaired() {
        return new Diagnosis(passed, List.of(), notApplicable, batteryHealthPercent, diagnosedAt, retest(failed));
    }

    /** Something was seen on it: what worked is to be tried again; its locks are as they were. */
    Diagnosis doubted() {
        List<Check> functions = passed.stream().filter(check -> !check.isLock()).toList();
        return new Diagnosis(
                passed.stream().filter(Check::isLock).toList(),
                failed,
                notApplicable,
                functions.contains(Check.BATTERY) ? null : batteryHealthPercent,
                diagnosedAt,
                retest(functions));
    }

    /** What of it is on the checklist of a kind. */
    Diagnosis as(DeviceKind kind) {
        Set<Check> list = Check.of(kind);
        Predicate<Check> kept = list::contains;
        return new Diagnosis(
                passed.stream().filter(kept).toList(),
                failed.stream().filter(kept).toList(),
                notApplicable.stream().filter(kept).toList(),
                list.contains(Check.BATTERY) ? batteryHealthPercent : null,
                diagnosedAt,
                retest(List.of()).stream().filter(kept).toList());
    }

    /** What was tested on a part that is another one now is to be tested again, and its measure is nobody's. */
    Diagnosis reopened(PartKind part) {
        Set<Check> again = part.retested();
        Predicate<Check> old = again::contains;
        List<Check> known = Stream.of(passed, failed, notApplicable)
                .flatMap(List::stream)
                .filter(old)
                .toList();
        return new Diagnosis(
                passed.stream().filter(old.negate()).toList(),
                failed.stream().filter(old.negate()).toList(),
                notApplicable.stream().filter(old.negate()).toList(),
                again.contains(Check.BATTERY) ? null : batteryHealthPercent,
                diagnosedAt,
                retest(known));
    }

    /** The functions of this kind that nobody tested, and those that were set aside though every such device has them. */
    public List<Check> untested(DeviceKind kind) {
        return untested(Check.of(kind));
    }

    /** What nobody tested of a checklist. */
    public List<Check> untested(Set<Check> checklist) {
        Set<Check> open = EnumSet.copyOf(checklist);
        open.removeAll(passed);
        open.removeAll(failed);
        notApplicable.stream().filter(Check::mayBeMissing).forEach(open::remove);
        return List.copyOf(open);
    }

    /** The locks of this kind that nobody saw off; what is bound to an account by its kind is tried, not set aside. */
    public List<Check> openLocks(DeviceKind kind, MemoryRule memory) {
        List<Check> missable = Check.missable(kind, memory);
        return Check.of(kind, memory).stream()
                .filter(Check::isLock)
                .filter(lock -> !passed.contains(lock))
                .filter(lock -> !failed.contains(lock))
                .filter(lock -> !notApplicable.contains(lock) || !missable.contains(lock))
                .toList();
    }

    /** The essential functions that fail. */
    public List<Check> failedEssentials() {
        return failed.stream().filter(Check::isEssential).toList();
    }

    /** Nothing of it was tried yet: what it lacks, or a measure of its battery, says nothing of how it works. */
    public boolean isUntried() {
        return passed.isEmpty() && failed.isEmpty();
    }

    /**
     * Every function tested and none failing: what décret 2022-190 asks, with the data removed, of « reconditionné ». Of a kind without
     * a list of its functions nobody can say it.
     */
    public boolean isComplete(DeviceKind kind) {
        return Check.hasList(kind) && failed.isEmpty() && untested(kind).isEmpty();
    }
}
