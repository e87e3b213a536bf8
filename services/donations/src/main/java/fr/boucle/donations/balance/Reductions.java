package fr.boucle.donations.balance;

import fr.boucle.persistence.UuidColumn;
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

/** Counts the steps of reducing before giving: kept, upgraded, shown inside, passed on. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Reductions extends GenericRepository<Reductions.Count, UUID> {
    /** How many devices had a reason. */
    @Serdeable
    @MappedEntity("lot")
    record Count(@Id @Nullable String reason, long devices) {}

    @Query("""
            SELECT 'LISTED' AS reason, COUNT(*) AS devices FROM device
            WHERE owner_id = :owner AND listed_at >= :start AND listed_at < :end""")
    Count listed(@UuidColumn UUID owner, Instant start, Instant end);

    @Query("""
            SELECT reason_code AS reason, COUNT(*) AS devices FROM device
            WHERE owner_id = :owner AND state = 'REASSIGNED' AND changed_at >= :start AND changed_at < :end
            GROUP BY reason_code ORDER BY reason_code""")
    List<Count> kept(@UuidColumn UUID owner, Instant start, Instant end);

    @Query("""
            SELECT not_kept_because AS reason, SUM(device_count) AS devices FROM lot
            WHERE owner_id = :owner AND published_at >= :start AND published_at < :end
            GROUP BY not_kept_because ORDER BY not_kept_because""")
    List<Count> notKept(@UuidColumn UUID owner, Instant start, Instant end);

    @Query("""
            SELECT 'INSIDE' AS reason, COUNT(*) AS devices FROM device d JOIN lot l ON l.id = d.lot_id
            WHERE l.owner_id = :owner AND l.state = 'PUBLISHED'
              AND COALESCE(l.public_bodies_from, l.associations_from) > :now""")
    Count shownInside(@UuidColumn UUID owner, Instant now);

    @Query("""
            SELECT o.kind AS reason, COUNT(*) AS devices
            FROM device d JOIN convention c ON c.id = d.convention_id JOIN organisation o ON o.id = c.taker_id
            WHERE d.owner_id = :owner AND d.state = 'HANDED_OVER' AND d.changed_at >= :start AND d.changed_at < :end
            GROUP BY o.kind ORDER BY o.kind""")
    List<Count> passedOn(@UuidColumn UUID owner, Instant start, Instant end);
}
