package fr.boucle.redistribution.appointment;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who comes on a day, by reference and code: a sheet on a table is read by whoever passes. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DayRows extends GenericRepository<DayRows.Row, UUID> {
    @MappedEntity("reservation")
    record Row(
            @Id @UuidColumn UUID id,
            String reference,
            String deviceCode,
            String state,
            String kind,
            String accessories,
            String place,
            Instant startsAt,
            long proxies) {}

    @Query("""
            SELECT r.id, r.reference, r.device_code, r.state, d.kind, d.accessories, s.place, s.starts_at,
                (SELECT COUNT(*) FROM proxy p WHERE p.reservation_id = r.id) AS proxies
            FROM slot s JOIN appointment a ON a.slot_id = s.id JOIN reservation r ON r.id = a.reservation_id
                JOIN device d ON d.id = r.device_id
            WHERE s.organisation_id = :structure AND s.starts_at >= :from AND s.starts_at < :until
                AND r.state IN ('RESERVED', 'PREPARED', 'DELIVERED')
            ORDER BY s.starts_at, s.place, r.reference LIMIT 1000""")
    List<Row> between(@UuidColumn UUID structure, Instant from, Instant until);
}
