package fr.boucle.repairs.diagnosis;

import static fr.boucle.repairs.diagnosis.TestReport.count;
import static fr.boucle.repairs.diagnosis.TestReport.has;
import static fr.boucle.repairs.diagnosis.TestReport.of;

import fr.boucle.repairs.device.Check;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What smartctl says of a drive, as a text for people or as JSON. */
final class SmartctlReport {
    private static final Pattern SERIAL =
            Pattern.compile("(?im)^Serial Number:\\s*(\\S.{0,60}?)\\s*$|\"serial_number\"\\s*:\\s*\"([^\"]{1,60})\"");

    private SmartctlReport() {}

    /** The serial of the drive, where the text is of this program and tells it. */
    static Optional<String> serial(String text) {
        Matcher told = SERIAL.matcher(text);
        return has(text, "^smartctl \\d|\"smartctl\"\\s*:") && told.find()
                ? Optional.of(told.group(1) == null ? told.group(2) : told.group(1))
                : Optional.empty();
    }

    static TestReport text(String text) {
        boolean passed = has(text, "overall-health self-assessment test result: PASSED|SMART Health Status: OK");
        boolean failed = has(text, "test result: FAILED|SMART Health Status: (?!OK)|Completed: read failure")
                || count(text, "(?:Reallocated_Sector_Ct|Current_Pending_Sector|Offline_Uncorrectable).*\\s(\\d+)$") > 0
                || count(text, "Media and Data Integrity Errors:\\s+([\\d,]+)") > 0;
        return of("smartctl", Check.STORAGE, passed, failed);
    }

    /** What {@code smartctl --json} writes: the drive's own judgement, and the counters that contradict it. */
    static TestReport json(String text) {
        String judged = "\"smart_status\"\\s*:\\s*\\{[^{}]*\"passed\"\\s*:\\s*";
        boolean failed = has(text, judged + "false")
                || count(
                                text,
                                "\"name\"\\s*:\\s*\"(?:Reallocated_Sector_Ct|Current_Pending_Sector|Offline_Uncorrectable)\"(?s:.{0,800}?)"
                                        + "\"raw\"\\s*:\\s*\\{\\s*\"value\"\\s*:\\s*(\\d+)")
                        > 0
                || count(text, "\"media_errors\"\\s*:\\s*(\\d+)") > 0;
        return of("smartctl", Check.STORAGE, has(text, judged + "true"), failed);
    }
}
