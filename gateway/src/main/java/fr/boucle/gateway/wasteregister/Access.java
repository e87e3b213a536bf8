package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reading lent to another organisation, until a moment. */
@Serdeable
public record Access(
        String delegationId,
        @Nullable String ownerOrganisationId,
        @Nullable String readerOrganisationId,
        @Nullable String readerName,
        @Nullable String ownerName,
        @Nullable String scope,
        @Nullable String purpose,
        @Nullable Instant validUntil,
        @Nullable Instant revokedAt) {
    public boolean isOpen(Instant now) {
        return revokedAt == null && validUntil != null && validUntil.isAfter(now);
    }

    /** Whose register it is, or its id where it has no name here. */
    public String owner() {
        return ownerName == null || ownerName.isBlank() ? Objects.toString(ownerOrganisationId, "") : ownerName;
    }

    /** Someone of another organisation read something. */
    @Serdeable
    public record Look(
            @Nullable String lookId,
            @Nullable String memberId,
            @Nullable String organisationId,
            @Nullable String organisationName,
            @Nullable String operation,
            @Nullable String subject,
            @Nullable Instant lookedAt) {
        /** The end of the member's id: enough to tell one from another. */
        String who() {
            return memberId == null ? "" : memberId.substring(Math.max(0, memberId.length() - 6));
        }

        /** Who looked, by name where it is known. */
        public String reader() {
            return organisationName == null || organisationName.isBlank()
                    ? Objects.toString(organisationId, "")
                    : organisationName;
        }
    }

    /** The reader's name, or its id where it has none here. */
    public String reader() {
        return readerName == null || readerName.isBlank() ? Objects.toString(readerOrganisationId, "") : readerName;
    }

    /** An organisation to whom a register may be lent. */
    @Serdeable
    public record Candidate(
            String organisationId,
            @Nullable String name,
            @Nullable String city,
            @Nullable String identifier) {}
}
