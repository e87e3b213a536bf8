package fr.boucle.donations.lot;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** What happens to a lot, keyed by the lot. */
public sealed interface LotEvent {
    /** What the log is told. */
    sealed interface Published extends LotEvent, fr.boucle.values.Published {}

    /** A draft says something else now. */
    record LotRedrafted(Offer offer) implements LotEvent {}

    /** Its own organisation keeps one of the devices. */
    record DeviceKept() implements LotEvent {}

    @Serdeable
    record LotPublished(
            UUID lotId,
            UUID donorOrganisationId,
            int deviceCount,
            String communeCode,
            Instant claimDeadline,
            Instant publishedAt)
            implements Published {}

    @Serdeable
    record LotClosed(UUID lotId, UUID donorOrganisationId, Instant closedAt) implements Published {}
}
