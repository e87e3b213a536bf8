package fr.boucle.repairs.diagnosis;

import fr.boucle.repairs.device.Check;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.Diagnosis;
import fr.boucle.repairs.device.Grade;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The published criteria: appearance as seen, function from the checks, battery from its measured health; the worst of the
 * three. The same facts always give the same grade, and what was not measured is not taken for good.
 */
final class GradingCriteria {
    private static final int BATTERY_A = 80;
    private static final int BATTERY_B = 60;
    private static final int BATTERY_C = 40;

    private GradingCriteria() {}

    static Grade of(Grade appearance, Device.Tested tested) {
        return appearance.orWorse(function(tested)).orWorse(battery(tested));
    }

    /** A: all tested, none fails. B: none fails, some untested. C: one minor function fails. D: more, or an essential one. */
    static Grade function(Device.Tested tested) {
        Diagnosis diagnosis = tested.diagnosis();
        if (!diagnosis.failedEssentials().isEmpty()) {
            return Grade.D;
        }
        return switch (diagnosis.failed().size()) {
            case 0 -> diagnosis.untested(tested.file().device().kind()).isEmpty() ? Grade.A : Grade.B;
            case 1 -> Grade.C;
            default -> Grade.D;
        };
    }

    static Grade battery(Device.Tested tested) {
        Diagnosis diagnosis = tested.diagnosis();
        if (!Check.of(tested.file().device().kind()).contains(Check.BATTERY)) {
            return Grade.A;
        }
        return diagnosis.failed().contains(Check.BATTERY) ? Grade.D : battery(tested.batteryHealthPercent());
    }

    private static Grade battery(@Nullable Integer healthPercent) {
        if (healthPercent == null) {
            return Grade.C;
        }
        if (healthPercent >= BATTERY_A) {
            return Grade.A;
        }
        if (healthPercent >= BATTERY_B) {
            return Grade.B;
        }
        return healthPercent >= BATTERY_C ? Grade.C : Grade.D;
    }

    /** What keeps the device from any grade. */
    static List<String> obstacles(Diagnosis diagnosis) {
        List<String> obstacles = new ArrayList<>();
        diagnosis.failed().stream()
                .filter(Check::isLock)
                .forEach(lock -> obstacles.add(lock + " failed: a former owner's lock is still on"));
        return obstacles;
    }
}
