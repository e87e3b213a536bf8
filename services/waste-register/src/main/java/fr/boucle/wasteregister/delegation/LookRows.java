package fr.boucle.wasteregister.delegation;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listings;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The journal of looks, read with the names of who looked. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LookRows extends GenericRepository<LookView, UUID> {
    @Query("""
            SELECT k.id AS look_id, k.member_id, k.reader_id AS organisation_id, COALESCE(o.name, '') AS organisation_name,
            k.operation, k.subject, k.looked_at FROM look k LEFT JOIN organisation o ON o.id = k.reader_id WHERE k.id IN
            """ + Keys.OF_KEYS)
    List<LookView> all(String keys);

    /** Those of these ids, in their order. */
    default List<LookView> views(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : Listings.inOrder(ids, all(Keys.of(ids)), LookView::lookId);
    }
}
