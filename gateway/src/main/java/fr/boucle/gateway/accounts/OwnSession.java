package fr.boucle.gateway.accounts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a member is signed in; current is the session that reads this. */
@Serdeable
public record OwnSession(
        String id,
        @Nullable Instant openedAt,
        @Nullable Instant lastSeenAt,
        @Nullable Instant until,
        boolean current) {}
