package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A year of a register that was closed, with its sealed file. */
@Serdeable
public record Archive(
        String organisationId,
        @Nullable String organisationName,
        int year,
        long lines,
        long entries,
        @Nullable Instant archivedAt) {
    /** The closed years, and those of one's own register that could be closed. */
    @Serdeable
    public record All(List<Archive> archives, List<Integer> ripe) {}
}
