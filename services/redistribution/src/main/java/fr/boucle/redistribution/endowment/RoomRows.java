package fr.boucle.redistribution.endowment;

import fr.boucle.values.DeviceKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** How many of each kind are there, are waited for and are promised to structures: a projection, never an aggregate. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RoomRows extends GenericRepository<RoomRows.Count, DeviceKind> {
    @MappedEntity("device")
    record Count(@Id DeviceKind kind, long inStock, long waiting, long promised) {}

    @Query("""
            SELECT c.kind, SUM(c.in_stock) AS in_stock, SUM(c.waiting) AS waiting, SUM(c.promised) AS promised
            FROM (
                SELECT kind, COUNT(*) AS in_stock, 0 AS waiting, 0 AS promised
                FROM device WHERE state = 'IN_STOCK' GROUP BY kind
                UNION ALL
                SELECT kind_wanted, 0, COUNT(*), 0
                FROM request WHERE state IN ('WAITING', 'POSTPONED', 'IN_REVIEW') GROUP BY kind_wanted
                UNION ALL
                SELECT d.kind, 0, 0, COUNT(*)
                FROM reservation r JOIN device d ON d.id = r.device_id
                WHERE r.recipient = 'STRUCTURE' AND r.state IN ('RESERVED', 'PREPARED') GROUP BY d.kind
            ) c
            GROUP BY c.kind ORDER BY c.kind""")
    List<Count> counts();
}
