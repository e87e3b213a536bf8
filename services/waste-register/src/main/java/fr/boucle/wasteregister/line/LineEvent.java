package fr.boucle.wasteregister.line;

import fr.boucle.values.ByName;
import fr.boucle.values.Published;
import fr.boucle.wasteregister.log.Entries;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to lines of the register: written once, corrected only by a new version. */
sealed interface LineEvent extends Published {
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

    @ByName
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

    static RegisterLineWritten written(LineVersion line, @Nullable UUID lot, Entries.Appended place) {
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

    static RegisterLineCorrected corrected(LineVersion line, @Nullable UUID lot, Entries.Appended place) {
        return LineEventRegisterLineCorrectedBuilder.stagedBuilder()
                .lineId(line.line())
                .publicId(line.publicId())
                .registerType(line.type().name())
                .lotId(lot)
                .organisationId(line.organisation())
                .reason(line.reason())
                .version(line.number())
                .entryIndex(place.index())
                .leafHash(place.leaf())
                .correctedAt(place.recordedAt())
                .build();
    }
}
