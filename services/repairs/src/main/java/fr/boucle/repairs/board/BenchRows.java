package fr.boucle.repairs.board;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.repairs.device.DeviceRows;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The bench as a whole: what waits, and how long steps take. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BenchRows extends GenericRepository<DeviceRows.Row, UUID> {
    @MappedEntity("device_history")
    record StepTime(String fromEvent, String toEvent, long times, BigDecimal averageSeconds) {}

    @Query("""
            SELECT * FROM device d WHERE d.organisation_id = :organisationId
            AND d.state NOT IN ('READY', 'DELIVERED', 'SCRAPPED', 'ALIAS')
            AND (:member = '' OR (SELECT h.actor FROM device_history h WHERE h.device_id = d.id
            ORDER BY h.sequence DESC LIMIT 1) LIKE CONCAT('%/', :member))
            ORDER BY d.changed_at LIMIT 200""")
    List<DeviceRows.Row> waiting(@UuidColumn UUID organisationId, String member);

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

    /** The devices that wait for one of some steps, as they were asked for, in the order in which they came here. */
    @Query("SELECT * FROM device d" + ASKED + """
             AND id > :after ORDER BY id LIMIT :max
            """)
    List<DeviceRows.Row> station(
            @UuidColumn UUID organisationId,
            List<String> steps,
            String kind,
            Instant before,
            String member,
            String reason,
            @UuidColumn UUID after,
            int max);

    @MappedEntity("device_history")
    record Touch(@UuidColumn UUID deviceId, String actor) {}

    /** Who touched the devices of a page last. */
    @Query("""
            SELECT h.device_id, h.actor FROM device d JOIN device_history h ON h.device_id = d.id AND h.sequence = d.version
            WHERE d.organisation_id = :organisationId AND d.next_step IN (:steps) AND d.id >= :first AND d.id <= :last""")
    List<Touch> touched(
            @UuidColumn UUID organisationId, List<String> steps, @UuidColumn UUID first, @UuidColumn UUID last);

    /** How many there are. */
    @Query("SELECT COUNT(*) FROM device d" + ASKED)
    long stationCount(
            @UuidColumn UUID organisationId,
            List<String> steps,
            String kind,
            Instant before,
            String member,
            String reason);

    String ASKED = """
             WHERE organisation_id = :organisationId AND next_step IN (:steps) AND changed_at <= :before
            AND (:kind = '' OR kind = :kind)
            AND (:reason = '' OR file LIKE CONCAT('%"', :reason, '"%'))
            AND (:member = '' OR (SELECT h.actor FROM device_history h WHERE h.device_id = d.id
            ORDER BY h.sequence DESC LIMIT 1) LIKE CONCAT('%/', :member))""";
}
