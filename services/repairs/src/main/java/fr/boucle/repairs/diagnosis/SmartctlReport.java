package fr.boucle.repairs.diagnosis;

import static fr.boucle.repairs.diagnosis.TestReport.count;
import static fr.boucle.repairs.diagnosis.TestReport.has;
import static fr.boucle.repairs.diagnosis.TestReport.of;

import fr.boucle.repairs.device.Check;

/** What smartctl says of a drive, as a text for people or as JSON. */
final class SmartctlReport {
    private SmartctlReport() {}

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
