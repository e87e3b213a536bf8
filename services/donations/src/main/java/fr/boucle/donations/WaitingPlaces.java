package fr.boucle.donations;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The places in the lines; the primary key of {@code offered_device} lets one live offer of a device exist. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional(propagation = Propagation.MANDATORY)
abstract class WaitingPlaces implements GenericRepository<WaitingPlaces.Row, UUID> {
    /** Which state a row is in. */
    enum State {
        WAITING,
        OFFERED,
        TAKEN,
        LEFT,
        LAPSED,
        CLOSED
    }

    /**
     * A place.
     *
     * @param liveDevice the device while the place lives: an organisation waits once for a device
     */
    @MappedEntity("waiting_place")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID lotId,
            @UuidColumn UUID deviceId,
            @UuidColumn UUID waiterId,
            State state,
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

    /** Ends a live place; its offer, if it had one, ends with it. */
    void end(Row row, WaitingPlace.Ending ending, Instant at) {
        long _ = finish(row.id(), State.valueOf(ending.name()), at);
        long _ = takeBack(row.id());
    }

    /** Nothing when the organisation waits for the device already. */
    @Query("INSERT IGNORE INTO waiting_place (id, lot_id, device_id, waiter_id, state, live_device, joined_at)"
            + " VALUES (:id, :lotId, :deviceId, :waiterId, 'WAITING', :deviceId, :at)")
    abstract long join(
            @UuidColumn UUID id,
            @UuidColumn UUID lotId,
            @UuidColumn UUID deviceId,
            @UuidColumn UUID waiterId,
            Instant at);

    @Query("SELECT * FROM waiting_place WHERE id = :id AND waiter_id = :waiterId")
    abstract Optional<Row> findOwn(@UuidColumn UUID id, @UuidColumn UUID waiterId);

    @Query("SELECT * FROM waiting_place WHERE id = :id AND waiter_id = :waiterId FOR UPDATE")
    abstract Optional<Row> lockOwn(@UuidColumn UUID id, @UuidColumn UUID waiterId);

    @Query(
            "SELECT * FROM waiting_place WHERE device_id = :deviceId AND state = 'WAITING' ORDER BY id LIMIT 1 FOR UPDATE")
    abstract Optional<Row> next(@UuidColumn UUID deviceId);

    @Query("SELECT p.* FROM waiting_place p JOIN offered_device o ON o.place_id = p.id WHERE o.device_id = :deviceId")
    abstract Optional<Row> offerOf(@UuidColumn UUID deviceId);

    @Query("INSERT IGNORE INTO offered_device (device_id, place_id) VALUES (:deviceId, :placeId)")
    abstract long hold(@UuidColumn UUID deviceId, @UuidColumn UUID placeId);

    @Query("UPDATE waiting_place SET state = 'OFFERED', offered_until = :until WHERE id = :id AND state = 'WAITING'")
    abstract long offer(@UuidColumn UUID id, Instant until);

    @Query("UPDATE waiting_place SET state = :state, live_device = NULL, ended_at = :at"
            + " WHERE id = :id AND state IN ('WAITING', 'OFFERED')")
    abstract long finish(@UuidColumn UUID id, State state, Instant at);

    @Query("DELETE FROM offered_device WHERE place_id = :placeId")
    abstract long takeBack(@UuidColumn UUID placeId);

    @Query(
            "SELECT * FROM waiting_place WHERE lot_id = :lotId AND state IN ('WAITING', 'OFFERED') ORDER BY id FOR UPDATE")
    abstract List<Row> liveOf(@UuidColumn UUID lotId);

    @Query(
            "SELECT * FROM waiting_place WHERE state = 'OFFERED' AND offered_until <= :now ORDER BY offered_until LIMIT 200")
    abstract List<Row> lapsed(Instant now);
}
