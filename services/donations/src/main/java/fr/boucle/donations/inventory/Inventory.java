package fr.boucle.donations.inventory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was looked at: under preview, or confirmed.
 *
 * @param version the file's one version: confirming it makes no other
 * @param problem why it failed, when it did
 */
record Inventory(
        UUID id,
        State state,
        long version,
        long rowsRead,
        @Nullable Problem problem,
        Instant createdAt) {
    enum State {
        RUNNING,
        READY,
        FAILED,
        CANCELLED,
        CONFIRMED
    }

    /** Why a file came to nothing. */
    record Problem(String slug, String detail) {
        static @Nullable Problem of(@Nullable String slug, @Nullable String detail) {
            return slug == null || detail == null ? null : new Problem(slug, detail);
        }
    }
}
