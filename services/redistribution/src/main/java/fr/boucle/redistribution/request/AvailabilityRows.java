package fr.boucle.redistribution.request;

import fr.boucle.values.DeviceKind;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** What the steward said of each kind, and what stock and queue say; its own projections, never an aggregate. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AvailabilityRows extends GenericRepository<AvailabilityRows.Row, String> {
    @MappedEntity("availability")
    record Row(@Id DeviceKind kind, String area, Mode mode, String reasonCode, Instant changedAt) {}

    /** How many of a kind. */
    @Introspected
    record Count(DeviceKind kind, long number) {}

    /** How long one household waited for a kind. */
    @Introspected
    record Wait(DeviceKind kind, Instant openedAt, Instant deliveredAt) {}

    @Query("SELECT * FROM availability ORDER BY kind, area")
    List<Row> all();

    @Query("""
            INSERT INTO availability (kind, area, mode, reason_code, changed_at)
            VALUES (:kind, :area, :mode, :reasonCode, :at)
            ON DUPLICATE KEY UPDATE mode = :mode, reason_code = :reasonCode, changed_at = :at""")
    void put(DeviceKind kind, String area, Mode mode, String reasonCode, Instant at);

    @Query("SELECT kind, COUNT(*) AS number FROM device WHERE state = 'IN_STOCK' GROUP BY kind")
    List<Count> inStock();

    /** Made ready since a time: what has come lately is what may be expected. */
    @Query("SELECT kind, COUNT(*) AS number FROM device WHERE ready_at >= :since GROUP BY kind")
    List<Count> arrivals(Instant since);

    @Query("""
            SELECT kind_wanted AS kind, COUNT(*) AS number FROM request
            WHERE state IN ('WAITING', 'POSTPONED', 'IN_REVIEW') GROUP BY kind_wanted""")
    List<Count> waiting();

    @Query("""
            SELECT q.kind_wanted AS kind, q.opened_at AS opened_at, r.changed_at AS delivered_at
            FROM reservation r JOIN request q ON q.id = r.request_id
            WHERE r.state = 'DELIVERED' AND r.changed_at >= :since LIMIT 5000""")
    List<Wait> waits(Instant since);
}
