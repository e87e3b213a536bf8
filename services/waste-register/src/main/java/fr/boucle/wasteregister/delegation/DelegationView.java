package fr.boucle.wasteregister.delegation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delegation as its owner and its reader see it. */
@Serdeable
record DelegationView(
        UUID delegationId,
        UUID ownerOrganisationId,
        UUID readerOrganisationId,
        String readerName,
        String ownerName,
        String purpose,
        String scope,
        Instant grantedAt,
        Instant validUntil,
        @Nullable Instant revokedAt) {
    static DelegationView of(Delegation one, String readerName, String ownerName) {
        return new DelegationView(
                one.id(),
                one.owner(),
                one.reader(),
                readerName,
                ownerName,
                one.purpose(),
                one.scope().name(),
                one.grantedAt(),
                one.validUntil(),
                one.revokedAt());
    }
}
