package fr.boucle.repairs.diagnosis;

import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.Grade;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What keeps a tested device from a better grade, whatever it looks like.
 *
 * @param atBest the best grade that it leaves
 */
@Serdeable
public record GradeLimit(Because because, Grade atBest) {
    /** What it is. */
    public enum Because {
        BATTERY_NOT_MEASURED,
        BATTERY_WORN,
        UNTESTED,
        FAILING
    }

    /** Those of a device, none while nothing was tested. */
    public static List<GradeLimit> of(Device device) {
        return device instanceof Device.Tested tested
                ? Stream.of(function(tested), battery(tested))
                        .filter(limit -> limit.atBest() != Grade.A)
                        .toList()
                : List.of();
    }

    private static GradeLimit function(Device.Tested tested) {
        boolean works = tested.diagnosis().failed().isEmpty();
        return new GradeLimit(works ? Because.UNTESTED : Because.FAILING, GradingCriteria.function(tested));
    }

    private static GradeLimit battery(Device.Tested tested) {
        boolean measured = tested.batteryHealthPercent() != null;
        return new GradeLimit(
                measured ? Because.BATTERY_WORN : Because.BATTERY_NOT_MEASURED, GradingCriteria.battery(tested));
    }
}
