package fr.boucle.wasteregister.delegation;

import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delegation as its owner and its reader see it. */
@ByName
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
        return DelegationViewBuilder.stagedBuilder()
                .delegationId(one.id())
                .ownerOrganisationId(one.owner())
                .readerOrganisationId(one.reader())
                .readerName(readerName)
                .ownerName(ownerName)
                .purpose(one.purpose())
                .scope(one.scope().name())
                .grantedAt(one.grantedAt())
                .validUntil(one.validUntil())
                .revokedAt(one.revokedAt())
                .build();
    }
}
