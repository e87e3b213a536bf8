package fr.boucle.repairs.erasure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What would make a blocked wipe pass, for the reasons that have a way of their own. */
final class WipeAdvice {
    private static final String BY_HAND = "RECORD_FIRMWARE_ERASE_BY_HAND";

    private static final String AGAIN = "WIPE_AGAIN_OR_REMOVE";

    private static final Map<String, String> WAYS = Map.ofEntries(
            Map.entry("method-unfit-for-medium", BY_HAND),
            Map.entry("perhaps-flash", "RECORD_MODEL_IF_IT_TURNS"),
            Map.entry("type-unknown", "RECORD_TYPE"),
            Map.entry("sanitize-failed", BY_HAND),
            Map.entry("erasure-failed", AGAIN),
            Map.entry("erasure-aborted", AGAIN),
            Map.entry("not-fully-erased", AGAIN),
            Map.entry("errors-reported", AGAIN),
            Map.entry("log-contradicts-itself", AGAIN),
            Map.entry("run-already-used", AGAIN),
            Map.entry("run-date-in-future", "SET_CLOCK_AND_WIPE_AGAIN"),
            Map.entry("device-not-received", "RECEIVE_FIRST"),
            Map.entry("hidden-sectors", "RESET_HIDDEN_AREA_AND_WIPE_AGAIN"),
            Map.entry("hidden-sectors-unknown", "WIPE_WITHOUT_ADAPTER_OR_RECORD_SIZE"),
            Map.entry("whole-drive-unknown", "RECORD_SIZE"),
            Map.entry("capacity-differs", "CORRECT_SIZE_OR_WIPE_WHOLE_DRIVE"),
            Map.entry("run-before-arrival", "EXPLAIN_DATE"),
            Map.entry("serial-ambiguous", "WIPE_ONE_DRIVE_AT_A_TIME"),
            Map.entry("partition-only", "WIPE_WHOLE_DRIVE"),
            Map.entry("serial-not-bound", "RECORD_MEDIUM_FIRST"));

    private WipeAdvice() {}

    /** Of what is known to be flash the hand road is always one: no release of the program has the drive erase itself. */
    static List<String> of(NwipeDrive drive, DriveVerdict verdict) {
        Stream<String> byHand = drive.identity().flash() && !verdict.isAccepted() ? Stream.of(BY_HAND) : Stream.empty();
        Stream<String> ways = WAYS.entrySet().stream()
                .filter(way -> verdict.reasons().contains(way.getKey())
                        || verdict.questions().contains(way.getKey()))
                .map(Map.Entry::getValue);
        return Stream.concat(byHand, ways).distinct().sorted().toList();
    }
}
