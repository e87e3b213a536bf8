package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reading lent to another organisation, until a moment. */
@Serdeable
public record Access(
        String delegationId,
        @Nullable String readerOrganisationId,
        @Nullable String purpose,
        @Nullable Instant validUntil,
        @Nullable Instant revokedAt) {
    public boolean isOpen(Instant now) {
        return revokedAt == null && validUntil != null && validUntil.isAfter(now);
    }

    /** Someone of another organisation read something. */
    @Serdeable
    public record Look(
            @Nullable String lookId,
            @Nullable String memberId,
            @Nullable String organisationId,
            @Nullable String operation,
            @Nullable String subject,
            @Nullable Instant lookedAt) {}
}
