package fr.boucle.wasteregister.delegation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One organisation lets another read its register, until a day. */
record Delegation(
        UUID id,
        UUID owner,
        UUID reader,
        String purpose,
        Delegations.Scope scope,
        Instant grantedAt,
        Instant validUntil,
        @Nullable Instant revokedAt) {}
