package fr.boucle.donations.inventory;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.ByName;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inventories' table. A state changes by a condition on the one before. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface InventoryRows extends GenericRepository<InventoryRows.Row, UUID> {
    @ByName
    @MappedEntity("inventory")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID ownerId,
            InventoryState state,
            long version,
            String format,
            long rowsRead,
            @Nullable String problem,
            @Nullable String problemSlug,
            Instant createdAt,
            @Nullable String notes,
            @Nullable String fileName,
            @UuidColumn @Nullable UUID memberId,
            @Nullable String label,
            @UuidColumn @Nullable UUID followsId,
            int edition,
            @Nullable Instant enteringUntil,
            @Nullable String enteredBy) {
        Inventory inventory() {
            return new Inventory(
                    id,
                    state,
                    version,
                    rowsRead,
                    InventoryProblem.of(problemSlug, problem),
                    notes,
                    createdAt,
                    new Edition(edition, followsId),
                    enteringUntil != null);
        }
    }

    @MappedEntity("inventory_row")
    record Count(@Id VerdictKind verdict, long number) {}

    void save(Row row);

    @Query("SELECT * FROM inventory WHERE id = :id AND owner_id = :ownerId")
    Optional<Row> find(@UuidColumn UUID id, @UuidColumn UUID ownerId);

    @Query("SELECT i.* FROM inventory i JOIN device d ON d.inventory_id = i.id WHERE d.id = :deviceId")
    Optional<Row> ofDevice(@UuidColumn UUID deviceId);

    @Query("SELECT * FROM inventory WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT * FROM inventory WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("UPDATE inventory SET state = :state, version = version + 1 WHERE id = :id AND state = :from")
    void move(@UuidColumn UUID id, InventoryState from, InventoryState state);

    @Query("UPDATE inventory SET notes = :notes WHERE id = :id")
    void note(@UuidColumn UUID id, String notes);

    @Query("UPDATE inventory SET version = version + 1 WHERE id = :id")
    void corrected(@UuidColumn UUID id);

    @Query("UPDATE inventory SET label = :label WHERE id = :id")
    void label(@UuidColumn UUID id, String label);

    /** A label of its own stays. */
    @Query("UPDATE inventory SET label = :label WHERE id = :id AND label IS NULL")
    void inherit(@UuidColumn UUID id, String label);

    @Query("UPDATE inventory SET state = 'CONFIRMED' WHERE id = :id")
    void confirm(@UuidColumn UUID id);

    /** Nothing where it was imported itself. */
    @Query("UPDATE inventory SET state = 'REPLACED', version = version + 1 WHERE id = :id AND state = 'READY'")
    void replace(@UuidColumn UUID id);

    @Query("UPDATE inventory SET follows_id = :followsId, edition = :edition WHERE id = :id")
    void follow(@UuidColumn UUID id, @UuidColumn @Nullable UUID followsId, int edition);

    /** Nothing while somebody else enters its rows. */
    @Query("""
            UPDATE inventory SET entering_until = :until, entered_by = :actor
            WHERE id = :id AND (entering_until IS NULL OR entering_until < :now)""")
    long beginEntering(@UuidColumn UUID id, String actor, Instant now, Instant until);

    @Query("UPDATE inventory SET entering_until = :until WHERE id = :id AND entering_until IS NOT NULL")
    void keepEntering(@UuidColumn UUID id, Instant until);

    @Query("UPDATE inventory SET entering_until = NULL WHERE id = :id")
    void endEntering(@UuidColumn UUID id);

    /** What somebody began to enter and nobody works on. */
    @Query("SELECT * FROM inventory WHERE entering_until < :now ORDER BY entering_until LIMIT 20")
    List<Row> leftEntering(Instant now);

    @Query("""
            UPDATE inventory SET state = 'FAILED', problem = :problem, problem_slug = :slug
            WHERE id = :id AND state = 'RUNNING'""")
    void fail(@UuidColumn UUID id, String problem, String slug);

    /** Nothing when the preview runs no longer. */
    @Query("UPDATE inventory SET rows_read = :rowsRead WHERE id = :id AND state = 'RUNNING'")
    long progress(@UuidColumn UUID id, long rowsRead);

    @Query("SELECT verdict, COUNT(*) AS number FROM inventory_row WHERE inventory_id = :id GROUP BY verdict")
    List<Count> count(@UuidColumn UUID id);

    @Query("SELECT COUNT(*) FROM inventory_row WHERE inventory_id = :id AND doubtful")
    long doubtful(@UuidColumn UUID id);

    @Query("SELECT COUNT(*) FROM inventory_row WHERE inventory_id = :id AND device_id IS NOT NULL")
    long imported(@UuidColumn UUID id);

    @Query("""
            SELECT * FROM inventory WHERE created_at < :before AND state NOT IN ('CONFIRMED', 'REPLACED')
            ORDER BY created_at LIMIT 50""")
    List<Row> forgotten(Instant before);

    @Query("DELETE FROM inventory WHERE id = :id")
    void delete(@UuidColumn UUID id);
}
