package fr.boucle.observatory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a rebuild is. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record RebuildStateView(
        Rebuilds.State state,
        @Nullable Instant requestedAt,
        @Nullable Instant finishedAt,
        long messagesReadAgain) {
    static RebuildStateView of(Rebuilds.Row row) {
        return new RebuildStateView(row.state(), row.requestedAt(), row.finishedAt(), row.readAgain());
    }
}
