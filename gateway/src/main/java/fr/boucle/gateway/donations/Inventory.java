package fr.boucle.gateway.donations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An inventory under preview or imported, and how far it is. */
@Serdeable
public record Inventory(
        String id,
        @Nullable String state,
        long rowsRead,
        @Nullable Instant createdAt,
        @Nullable Map<String, Long> counts,
        @Nullable String problem,
        @Nullable String fileName,
        @Nullable String label) {
    /** By what people know it again: its own label, else its file's name; nothing where nobody told either. */
    public @Nullable String name() {
        return label == null ? fileName : label;
    }

    public boolean is(String wanted) {
        return wanted.equals(state);
    }
}
