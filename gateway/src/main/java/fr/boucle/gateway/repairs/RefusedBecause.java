package fr.boucle.gateway.repairs;

import java.util.List;

/** Why an erasure may be refused: what the workshop's lists can be narrowed to, the usual reasons of each sort first. */
public final class RefusedBecause {
    public static final List<String> ALL = List.of(
            "erasure-failed",
            "erasure-aborted",
            "not-fully-erased",
            "errors-reported",
            "errors-in-log",
            "sanitize-failed",
            "not-verified",
            "method-unfit-for-medium",
            "perhaps-flash",
            "type-unknown",
            "method-only-reads",
            "method-unknown",
            "capacity-differs",
            "capacity-unknown",
            "model-differs",
            "hidden-sectors",
            "hidden-sectors-unknown",
            "whole-drive-unknown",
            "partition-only",
            "volume-not-drive",
            "virtual-not-drive",
            "device-name-unknown",
            "serial-not-bound",
            "serial-absent",
            "serial-ambiguous",
            "serial-anonymised",
            "serial-unreadable",
            "run-before-arrival",
            "run-already-used",
            "run-date-unknown",
            "run-date-in-future",
            "log-contradicts-itself",
            "erasure-status-insane",
            "erasure-status-unknown",
            "percentage-unknown",
            "error-summary-missing",
            "flagged-by-nwipe",
            "device-not-received",
            "device-not-on-bench",
            "medium-removed");

    private RefusedBecause() {}
}
