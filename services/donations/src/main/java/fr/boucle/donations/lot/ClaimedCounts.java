package fr.boucle.donations.lot;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** How many devices of lots somebody has claimed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClaimedCounts extends GenericRepository<ClaimedCounts.Row, UUID> {
    /** Of one lot; a lot of which nothing is claimed has none. */
    @MappedEntity("claim")
    record Row(@Id @UuidColumn UUID lotId, int devices) {}

    @Query("""
            SELECT c.lot_id, COUNT(*) AS devices FROM claim c JOIN claimed_device x ON x.claim_id = c.id
            WHERE c.lot_id IN""" + Keys.OF_KEYS + " GROUP BY c.lot_id")
    List<Row> of(String keys);
}
