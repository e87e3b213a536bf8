package fr.boucle.batches;

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
import org.jspecify.annotations.Nullable;

/** What an act on many is done to, and what became of each. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ItemRows extends GenericRepository<ItemRows.Row, UUID> {
    /** Of what passed: it was already as it would be. */
    String UNCHANGED = "unchanged";

    @MappedEntity("batch_item")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID batchId,
            int number,
            @Nullable @UuidColumn UUID subject,
            String name,
            String outcome,
            @Nullable String slug,
            @Nullable String detail) {}

    /** Adds many at once, written as JSON. */
    @Query("""
            INSERT INTO batch_item (id, batch_id, number, subject, name, outcome, slug)
            SELECT UNHEX(k.id), :batchId, k.number, UNHEX(k.subject), k.name,
                IF(k.slug IS NULL, 'WAITING', 'REFUSED'), k.slug
            FROM JSON_TABLE(:items, '$[*]' COLUMNS (
                id CHAR(32) PATH '$.id', number INT PATH '$.number', subject CHAR(32) PATH '$.subject',
                name VARCHAR(120) PATH '$.name', slug VARCHAR(60) PATH '$.slug')) AS k
            """)
    long add(@UuidColumn UUID batchId, String items);

    @Query("""
            SELECT * FROM batch_item WHERE batch_id = :batchId AND outcome = 'WAITING' ORDER BY number LIMIT 25
            """)
    List<Row> waiting(@UuidColumn UUID batchId);

    @Query("""
            UPDATE batch_item SET outcome = :outcome, slug = :slug, detail = :detail
            WHERE id = :id AND outcome = 'WAITING'
            """)
    long mark(@UuidColumn UUID id, String outcome, @Nullable String slug, @Nullable String detail);

    /** What passed the trial waits for the deed. */
    @Query("UPDATE batch_item SET outcome = 'WAITING' WHERE batch_id = :batchId AND outcome = 'PASSED'")
    void again(@UuidColumn UUID batchId);

    @Query("SELECT * FROM batch_item WHERE id IN" + Keys.OF_KEYS)
    List<Row> all(String keys);
}
