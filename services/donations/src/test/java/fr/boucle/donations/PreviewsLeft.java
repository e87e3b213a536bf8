package fr.boucle.donations;

import fr.boucle.web.UuidColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Looks whether a refused file left anything behind. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PreviewsLeft extends GenericRepository<Inventories.Row, UUID> {
    @Query("SELECT COUNT(*) FROM inventory WHERE owner_id = :owner")
    long of(@UuidColumn UUID owner);
}
