package fr.boucle.repairs.diagnosis;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Check;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.Diagnosis;
import fr.boucle.repairs.device.PartKind;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Outcomes of some checks, laid over those known before: a device is tested in several sittings. */
final class Checking {
    private Checking() {}

    /** What is known afterwards; none where nothing new was said. */
    static List<DeviceEvent> events(
            Device.OnBench bench, Map<Check, CheckResult> said, @Nullable Integer battery, Instant now) {
        return events(bench, said, battery, false, now);
    }

    static List<DeviceEvent> events(
            Device.OnBench bench,
            Map<Check, CheckResult> said,
            @Nullable Integer battery,
            boolean unmeasured,
            Instant now) {
        refuseWithoutDisk(bench, said);
        refuseWhatIsThere(bench, said, battery);
        Map<Check, CheckResult> all = known(bench.work().diagnosed());
        said.forEach((check, result) -> {
            CheckResult _ = result == CheckResult.NOT_TESTED ? all.remove(check) : all.put(check, result);
        });
        Integer before =
                bench.work().diagnosed().map(Diagnosis::batteryHealthPercent).orElse(null);
        return changed(bench, all, battery == null && !unmeasured ? before : battery, now);
    }

    /** The whole checklist as it was filled in, in place of what was known. */
    static List<DeviceEvent> whole(
            Device.OnBench bench, Map<Check, CheckResult> said, @Nullable Integer battery, Instant now) {
        refuseWithoutDisk(bench, said);
        refuseWhatIsThere(bench, said, battery);
        Map<Check, CheckResult> tested = new EnumMap<>(Check.class);
        said.forEach((check, result) -> {
            if (result != CheckResult.NOT_TESTED) {
                CheckResult _ = tested.put(check, result);
            }
        });
        return changed(bench, tested, battery, now);
    }

    /** No disk works in a device that is known to hold none, and no system starts from it. */
    private static void refuseWithoutDisk(Device.OnBench bench, Map<Check, CheckResult> said) {
        List<Check> impossible = PartKind.MEDIUM.retested().stream()
                .filter(check -> said.get(check) == CheckResult.PASS)
                .toList();
        if (!impossible.isEmpty() && bench.file().isWithoutMedium()) {
            throw new Refusal(
                    RepairRefusal.NO_MEDIUM_INSIDE,
                    impossible
                            + " cannot pass: no medium is in it. Send NOT_APPLICABLE, or record at /media the one that"
                            + " is inside.");
        }
    }

    /** What the file knows to be there is tested, or left untested: it is not lacking. */
    private static void refuseWhatIsThere(
            Device.OnBench bench, Map<Check, CheckResult> said, @Nullable Integer battery) {
        if (said.get(Check.STORAGE) == CheckResult.NOT_APPLICABLE && PartKind.isDiskIn(bench.file())) {
            throw new Refusal(
                    RepairRefusal.MEDIUM_INSIDE,
                    "STORAGE cannot be NOT_APPLICABLE: a medium is in it. Send PASS, FAIL or NOT_TESTED, or record at"
                            + " /media/{serialNumber}/removal that it is out.");
        }
        boolean measured = battery != null || bench.file().device().batteryHealthPercent() != null;
        if (said.get(Check.BATTERY) == CheckResult.NOT_APPLICABLE && measured) {
            throw new Refusal(
                    RepairRefusal.BATTERY_MEASURED,
                    "BATTERY cannot be NOT_APPLICABLE: its health was measured. Send PASS, FAIL or NOT_TESTED.");
        }
    }

    private static List<DeviceEvent> changed(
            Device.OnBench bench, Map<Check, CheckResult> all, @Nullable Integer battery, Instant now) {
        DeviceEvent.DeviceDiagnosed diagnosed = new DeviceEvent.DeviceDiagnosed(
                bench.file().deviceId(),
                bench.file().organisationId(),
                with(all, CheckResult.PASS),
                with(all, CheckResult.FAIL),
                with(all, CheckResult.NOT_APPLICABLE),
                battery,
                now);
        if (all.isEmpty() && battery == null && bench.work().diagnosed().isEmpty()) {
            throw new Refusal(RepairRefusal.NOTHING_TESTED, "Give at least one outcome: PASS, FAIL or NOT_APPLICABLE.");
        }
        boolean same = bench.work()
                .diagnosed()
                .filter(before -> before.says(diagnosed))
                .isPresent();
        return same && !bench.work().repairing() ? List.of() : List.of(diagnosed);
    }

    private static Map<Check, CheckResult> known(Optional<Diagnosis> diagnosis) {
        Map<Check, CheckResult> known = new EnumMap<>(Check.class);
        diagnosis.ifPresent(before -> {
            before.passed().forEach(check -> known.put(check, CheckResult.PASS));
            before.failed().forEach(check -> known.put(check, CheckResult.FAIL));
            before.notApplicable().forEach(check -> known.put(check, CheckResult.NOT_APPLICABLE));
        });
        return known;
    }

    private static List<Check> with(Map<Check, CheckResult> all, CheckResult result) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue() == result)
                .map(Map.Entry::getKey)
                .toList();
    }
}
