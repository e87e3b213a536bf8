package fr.boucle.repairs.board;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.repairs.device.DeviceRows;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The bench as a whole: what waits, and how long steps take. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BenchRows extends GenericRepository<DeviceRows.Row, UUID> {
    @MappedEntity("device_history")
    record StepTime(String fromEvent, String toEvent, long times, BigDecimal averageSeconds) {}

    @Query("""
            SELECT s.from_event, s.to_event, COUNT(*) AS times,
            CAST(AVG(TIMESTAMPDIFF(MICROSECOND, s.began, s.ended)) / 1000000 AS DECIMAL(20,1)) AS average_seconds
            FROM (SELECT h.event AS to_event, h.occurred_at AS ended,
            LAG(h.event) OVER (PARTITION BY h.device_id ORDER BY h.sequence) AS from_event,
            LAG(h.occurred_at) OVER (PARTITION BY h.device_id ORDER BY h.sequence) AS began
            FROM device_history h JOIN device d ON d.id = h.device_id
            WHERE d.organisation_id = :organisationId) s
            WHERE s.from_event IS NOT NULL GROUP BY s.from_event, s.to_event ORDER BY times DESC LIMIT 100""")
    List<StepTime> stepTimes(@UuidColumn UUID organisationId);

    @MappedEntity("device")
    record Waiting(String nextStep, long devices) {}

    /** How many devices wait for each step. */
    @Query("""
            SELECT next_step, COUNT(*) AS devices FROM device d
            WHERE organisation_id = :organisationId AND next_step <> 'NOTHING'
            AND (:member = '' OR (SELECT h.actor FROM device_history h WHERE h.device_id = d.id
            ORDER BY h.sequence DESC LIMIT 1) LIKE CONCAT('%/', :member))
            GROUP BY next_step""")
    List<Waiting> counts(@UuidColumn UUID organisationId, String member);

    @MappedEntity("device_history")
    record Touch(@UuidColumn UUID deviceId, String actor) {}

    /** Who touched these devices last. */
    @Query("""
            SELECT h.device_id, h.actor FROM device d
            JOIN device_history h ON h.device_id = d.id AND h.sequence = d.version
            WHERE d.id IN""" + Keys.OF_KEYS)
    List<Touch> touched(String keys);

    @MappedEntity("device")
    record Label(@UuidColumn UUID id, String code, long version) {}

    @Query("SELECT id, code, version FROM device WHERE id IN" + Keys.OF_KEYS)
    List<Label> labels(String keys);
}
