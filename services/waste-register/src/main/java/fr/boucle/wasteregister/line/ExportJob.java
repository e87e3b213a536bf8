package fr.boucle.wasteregister.line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An export that is made in the background: what was asked, and how far it is. */
record ExportJob(UUID id, UUID organisation, Asked asked, String state, long linesDone, long linesTotal) {
    /** The file, of which days, and when it was ordered. */
    record Asked(String file, LocalDate from, LocalDate to, Instant at) {}
}
