package fr.boucle.donations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** What happens to a lot, keyed by the lot. */
sealed interface LotEvent {
    @Serdeable
    record LotPublished(
            UUID lotId,
            UUID donorOrganisationId,
            int deviceCount,
            String communeCode,
            Instant claimDeadline,
            Instant publishedAt)
            implements LotEvent {}

    @Serdeable
    record LotClosed(UUID lotId, UUID donorOrganisationId, Instant closedAt) implements LotEvent {}
}
