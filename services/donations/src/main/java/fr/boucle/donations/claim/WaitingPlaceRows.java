package fr.boucle.donations.claim;

import fr.boucle.donations.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The places in the lines; the primary key of {@code offered_device} lets one live offer of a device exist. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface WaitingPlaceRows extends GenericRepository<WaitingPlaceRows.Row, UUID> {
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

    /** Nothing when the organisation waits for the device already. */
    @Query("""
            INSERT IGNORE INTO waiting_place (id, lot_id, device_id, waiter_id, state, live_device, joined_at)
            VALUES (:id, :lotId, :deviceId, :waiterId, 'WAITING', :deviceId, :at)""")
    long join(
            @UuidColumn UUID id,
            @UuidColumn UUID lotId,
            @UuidColumn UUID deviceId,
            @UuidColumn UUID waiterId,
            Instant at);

    @Query("SELECT * FROM waiting_place WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT * FROM waiting_place WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    /** Who waits for the devices, first come first. */
    @Query("""
            SELECT * FROM waiting_place WHERE device_id IN""" + Keys.OF_KEYS + """
            AND state = 'WAITING'
            ORDER BY device_id, id FOR UPDATE""")
    List<Row> lines(String keys);

    @Query("""
            SELECT p.* FROM waiting_place p JOIN offered_device o ON o.place_id = p.id
            WHERE o.device_id IN""" + Keys.OF_KEYS)
    List<Row> offers(String keys);

    @Query("INSERT IGNORE INTO offered_device (device_id, place_id) VALUES (:deviceId, :placeId)")
    long hold(@UuidColumn UUID deviceId, @UuidColumn UUID placeId);

    @Query("UPDATE waiting_place SET state = 'OFFERED', offered_until = :until WHERE id = :id AND state = 'WAITING'")
    void offer(@UuidColumn UUID id, Instant until);

    @Query("""
            UPDATE waiting_place SET state = :state, live_device = NULL, ended_at = :at
            WHERE id = :id AND state IN ('WAITING', 'OFFERED')""")
    void finish(@UuidColumn UUID id, WaitingPlace.State state, Instant at);

    @Query("DELETE FROM offered_device WHERE place_id = :placeId")
    void takeBack(@UuidColumn UUID placeId);

    @Query("""
            SELECT * FROM waiting_place WHERE lot_id = :lotId AND state IN ('WAITING', 'OFFERED')
            ORDER BY id FOR UPDATE""")
    List<Row> liveOf(@UuidColumn UUID lotId);

    @Query("""
            SELECT * FROM waiting_place WHERE state = 'OFFERED' AND offered_until <= :now
            ORDER BY offered_until LIMIT 200""")
    List<Row> lapsed(Instant now);
}
