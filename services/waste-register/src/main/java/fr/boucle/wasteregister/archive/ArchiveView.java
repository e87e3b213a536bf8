package fr.boucle.wasteregister.archive;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** A closed year of a register. */
@Serdeable
record ArchiveView(
        UUID archiveId,
        UUID organisationId,
        String organisationName,
        int year,
        long lines,
        long entries,
        long checkpointSize,
        UUID memberId,
        Instant archivedAt) {
    static ArchiveView of(ArchiveRows.Row row, String name) {
        return new ArchiveView(
                row.id(),
                row.organisationId(),
                name,
                row.year(),
                row.lineCount(),
                row.entryCount(),
                row.checkpointSize(),
                row.memberId(),
                row.archivedAt());
    }
}
