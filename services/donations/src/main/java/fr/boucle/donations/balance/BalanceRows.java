package fr.boucle.donations.balance;

import fr.boucle.donations.device.DeviceState;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.DeviceKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a year's balance is made of: the owner's devices that were there, with the proofs told by the other contexts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BalanceRows extends GenericRepository<BalanceRows.Row, UUID> {
    @MappedEntity("device")
    record Row(
            @Id @UuidColumn UUID id,
            String code,
            DeviceKind kind,
            DeviceState state,
            @Nullable LocalDate acquiredOn,
            String details,
            Instant listedAt,
            Instant changedAt,
            @Nullable Instant receivedAt,
            @Nullable Instant deliveredAt,
            @Nullable String deliveredTo,
            @Nullable Instant scrappedAt,
            @Nullable String takerKind) {}

    @Query("""
            SELECT d.id, d.code, d.kind, d.state, d.acquired_on, d.details, d.listed_at, d.changed_at,
              (SELECT MIN(s.happened_at) FROM fate_step s
               WHERE s.device_id = d.id AND s.event = 'DeviceReceived') AS received_at,
              (SELECT MAX(s.happened_at) FROM fate_step s
               WHERE s.device_id = d.id AND s.event = 'DeviceDelivered') AS delivered_at,
              (SELECT s.detail FROM fate_step s WHERE s.device_id = d.id AND s.event = 'DeviceDelivered'
               ORDER BY s.hop DESC, s.sequence DESC LIMIT 1) AS delivered_to,
              (SELECT MAX(s.happened_at) FROM fate_step s
               WHERE s.device_id = d.id AND s.event = 'DeviceScrapped') AS scrapped_at,
              (SELECT o.kind FROM convention c JOIN organisation o ON o.id = c.taker_id
               WHERE c.id = d.convention_id) AS taker_kind
            FROM device d
            WHERE d.owner_id = :owner AND d.id > :after AND d.listed_at < :end
              AND (d.state = 'LISTED' OR d.changed_at >= :start)
            ORDER BY d.id LIMIT :max""")
    List<Row> after(@UuidColumn UUID owner, @UuidColumn UUID after, Instant start, Instant end, int max);
}
