package fr.boucle.repairs.erasure;

import java.util.List;
import java.util.Map;

/** What would make a blocked wipe pass, for the reasons that have a way of their own. */
final class WipeAdvice {
    private static final String BY_HAND = "RECORD_FIRMWARE_ERASE_BY_HAND";

    private static final Map<String, String> WAYS = Map.of(
            "method-unfit-for-medium", BY_HAND,
            "sanitize-failed", BY_HAND,
            "hidden-sectors", "RESET_HIDDEN_AREA_AND_WIPE_AGAIN",
            "hidden-sectors-unknown", "WIPE_WITHOUT_ADAPTER_OR_RECORD_SIZE",
            "whole-drive-unknown", "RECORD_SIZE",
            "capacity-differs", "CORRECT_SIZE_OR_WIPE_WHOLE_DRIVE",
            "run-before-arrival", "EXPLAIN_DATE",
            "serial-ambiguous", "WIPE_ONE_DRIVE_AT_A_TIME",
            "partition-only", "WIPE_WHOLE_DRIVE",
            "serial-not-bound", "RECORD_MEDIUM_FIRST");

    private WipeAdvice() {}

    static List<String> of(DriveVerdict verdict) {
        return WAYS.entrySet().stream()
                .filter(way -> verdict.reasons().contains(way.getKey())
                        || verdict.questions().contains(way.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .toList();
    }
}
