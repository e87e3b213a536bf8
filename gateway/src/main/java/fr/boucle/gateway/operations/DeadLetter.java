package fr.boucle.gateway.operations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message that a service could not handle. */
@Serdeable
public record DeadLetter(
        String id,
        @Nullable String type,
        @Nullable String key,
        @Nullable String reason,
        int attempts,
        @Nullable Instant heldAt) {
    /** The event's own name, without the context and the version of its type. */
    public String event() {
        String[] parts = type == null ? new String[0] : type.split("\\.");
        return parts.length < 2 ? "" : parts[parts.length - 2];
    }
}
