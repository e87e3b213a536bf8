package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.log.Entries;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to lines of the register: written once, corrected only by a new version. */
sealed interface LineEvent {
    @Serdeable
    record RegisterLineWritten(
            UUID lineId,
            String publicId,
            String registerType,
            @Nullable UUID lotId,
            UUID organisationId,
            long entryIndex,
            String leafHash,
            Instant writtenAt)
            implements LineEvent {}

    @Serdeable
    record RegisterLineCorrected(
            UUID lineId,
            String publicId,
            String registerType,
            @Nullable UUID lotId,
            UUID organisationId,
            String reason,
            long version,
            long entryIndex,
            String leafHash,
            Instant correctedAt)
            implements LineEvent {}

    static RegisterLineWritten written(LineVersion line, @Nullable UUID lot, Entries.Place place) {
        return new RegisterLineWritten(
                line.line(),
                line.publicId(),
                line.type().name(),
                lot,
                line.organisation(),
                place.index(),
                place.leaf(),
                place.recordedAt());
    }

    static RegisterLineCorrected corrected(LineVersion line, @Nullable UUID lot, Entries.Place place) {
        return new RegisterLineCorrected(
                line.line(),
                line.publicId(),
                line.type().name(),
                lot,
                line.organisation(),
                line.reason(),
                line.number(),
                place.index(),
                place.leaf(),
                place.recordedAt());
    }
}
