package fr.boucle.donations.claim;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The places in the lines; the primary key of {@code offered_device} lets one live offer of a device exist. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface WaitingPlaceRows extends GenericRepository<WaitingPlaceRow, UUID> {

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
    Optional<WaitingPlaceRow> find(@UuidColumn UUID id);

    @Query("SELECT * FROM waiting_place WHERE id = :id FOR UPDATE")
    Optional<WaitingPlaceRow> lock(@UuidColumn UUID id);

    /** Who waits for the devices, first come first. */
    @Query("""
            SELECT * FROM waiting_place WHERE device_id IN""" + Keys.OF_KEYS + """
            AND state = 'WAITING'
            ORDER BY device_id, id FOR UPDATE""")
    List<WaitingPlaceRow> lines(String keys);

    @Query("""
            SELECT p.* FROM waiting_place p JOIN offered_device o ON o.place_id = p.id
            WHERE o.device_id IN""" + Keys.OF_KEYS)
    List<WaitingPlaceRow> offers(String keys);

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
    List<WaitingPlaceRow> liveOf(@UuidColumn UUID lotId);

    @Query("""
            SELECT * FROM waiting_place WHERE state = 'OFFERED' AND offered_until <= :now
            ORDER BY offered_until LIMIT 200""")
    List<WaitingPlaceRow> lapsed(Instant now);
}
