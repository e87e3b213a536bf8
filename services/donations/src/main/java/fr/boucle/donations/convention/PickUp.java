package fr.boucle.donations.convention;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** Hours that one side proposes for fetching the devices of a convention, and the other agrees to. */
@MappedEntity("pick_up")
record PickUp(
        @Id @UuidColumn UUID conventionId,
        long version,
        Instant startsAt,
        Instant endsAt,
        Side proposedBy,
        boolean agreed) {
    /** What becomes of it when a side says hours: the other's own hours are agreed, others are a new proposal. */
    PickUp on(Side side, Instant from, Instant until) {
        boolean same = startsAt.equals(from) && endsAt.equals(until);
        if (same && (agreed || proposedBy == side)) {
            return this;
        }
        return new PickUp(conventionId, version + 1, from, until, same ? proposedBy : side, same);
    }
}
