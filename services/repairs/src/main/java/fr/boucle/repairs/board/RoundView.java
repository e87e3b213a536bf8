package fr.boucle.repairs.board;

import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.DeviceRows;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One stay of a machine at a workshop, from the day it came until it left.
 *
 * @param elsewhere whether it was at another workshop: nothing more is told of that one's
 * @param deviceId the file under which it stood
 * @param cameBy the event with which it came
 * @param why the code of why it was brought back
 * @param grade the grade with which it was ready last
 * @param leftBy the event with which it left; none as long as it is here
 */
@Serdeable
record RoundView(
        boolean elsewhere,
        @Nullable UUID deviceId,
        @Nullable String code,
        @Nullable Instant came,
        @Nullable String cameBy,
        @Nullable String why,
        @Nullable String grade,
        @Nullable Instant left,
        @Nullable String leftBy) {
    static final RoundView ELSEWHERE = new RoundView(true, null, null, null, null, null, null, null, null);
    private static final Set<String> COMING = Set.of("DeviceReceived", "UnexpectedDeviceReceived", "DeviceCameBack");
    private static final Set<String> LEAVING = Set.of("DeviceLeft", "DeviceScrapped", "BecameFormer");
    private static final Pattern GRADE = Pattern.compile("\"grade\":\"([A-Z])\"");

    /** The stays that a file's journal tells, the first one first. */
    static List<RoundView> of(DeviceFile file, List<DeviceRows.Happened> journal) {
        List<RoundView> rounds = new ArrayList<>();
        boolean here = false;
        for (DeviceRows.Happened step : journal) {
            if (!here && COMING.contains(step.event())) {
                here = true;
                rounds.add(new RoundView(
                        false,
                        file.deviceId(),
                        file.origin().code(),
                        step.occurredAt(),
                        step.event(),
                        HappenedView.of(step).reasonCode(),
                        null,
                        null,
                        null));
            } else if (here) {
                rounds.add(rounds.removeLast().on(step));
                here = !LEAVING.contains(step.event());
            }
        }
        return rounds;
    }

    private RoundView on(DeviceRows.Happened step) {
        Matcher ready = GRADE.matcher(step.payload());
        boolean left = LEAVING.contains(step.event());
        return new RoundView(
                elsewhere,
                deviceId,
                code,
                came,
                cameBy,
                why,
                step.event().equals("DeviceReady") && ready.find() ? ready.group(1) : grade,
                left ? step.occurredAt() : null,
                left ? step.event() : null);
    }
}
