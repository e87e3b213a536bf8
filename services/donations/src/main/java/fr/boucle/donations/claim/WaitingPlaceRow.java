package fr.boucle.donations.claim;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place.
 *
 * @param liveDevice the device while the place lives: an organisation waits once for a device
 */
@MappedEntity("waiting_place")
record WaitingPlaceRow(
        @Id @UuidColumn UUID id,
        @UuidColumn UUID lotId,
        @UuidColumn UUID deviceId,
        @UuidColumn UUID waiterId,
        WaitingPlace.State state,
        @UuidColumn @Nullable UUID liveDevice,
        Instant joinedAt,
        @Nullable Instant offeredUntil,
        @Nullable Instant endedAt) {
    WaitingPlace place() {
        return switch (state) {
            case WAITING -> new WaitingPlace.Waiting();
            case OFFERED -> new WaitingPlace.Offered(Objects.requireNonNull(offeredUntil));
            case TAKEN, LEFT, LAPSED, CLOSED -> new WaitingPlace.Ended(WaitingPlace.Ending.valueOf(state.name()));
        };
    }
}
