package fr.boucle.donations.claim;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.DeviceKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads places in line with their devices. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface WaitingLines extends GenericRepository<WaitingLines.View, UUID> {
    /**
     * A place.
     *
     * @param ahead how many wait before it
     * @param offeredUntil until when only this organisation may claim the device, when it is offered
     */
    @Serdeable
    @MappedEntity("waiting_place")
    record View(
            @Id @UuidColumn UUID placeId,
            @UuidColumn UUID lotId,
            @UuidColumn UUID deviceId,
            String code,
            DeviceKind kind,
            String manufacturer,
            String model,
            WaitingPlace.State state,
            long ahead,
            Instant joinedAt,
            @Nullable Instant offeredUntil) {}

    @Query("""
            SELECT p.id AS place_id, p.lot_id, p.device_id, d.code, d.kind, d.manufacturer, d.model, p.state,
              (SELECT COUNT(*) FROM waiting_place b
               WHERE b.device_id = p.device_id AND b.id < p.id AND b.state IN ('WAITING', 'OFFERED')) AS ahead,
              p.joined_at, p.offered_until
            FROM waiting_place p JOIN device d ON d.id = p.device_id
            WHERE p.id IN""" + Keys.OF_KEYS)
    List<View> of(String keys);
}
