package fr.boucle.donations.inventory;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.ByName;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of inventories' rows with their verdicts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface VerdictRows extends GenericRepository<VerdictRows.Row, UUID> {
    /**
     * One row.
     *
     * @param found its hardware facts as JSON
     * @param understood what was read of it with the questions that are open, as JSON
     * @param doubtful whether any is
     * @param doubts what they are about
     * @param deviceId the device it became, once confirmed
     * @param knownBy its identity whatever was said of the row: two editions of a file are compared by it
     */
    @ByName
    @MappedEntity("inventory_row")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID inventoryId,
            long line,
            VerdictKind verdict,
            String reasons,
            @Nullable String identity,
            @Nullable String found,
            @UuidColumn @Nullable UUID deviceId,
            @UuidColumn @Nullable UUID updates,
            @Nullable String understood,
            boolean doubtful,
            String doubts,
            @Nullable String knownBy) {}

    String FIRST_LINES = " ORDER BY line LIMIT :max";
    String TO_LIST = """
            FROM inventory_row
            WHERE inventory_id = :inventoryId AND device_id IS NULL AND found IS NOT NULL
              AND (verdict IN ('ACCEPTED', 'RECYCLING') OR updates IS NOT NULL)""";

    void update(Row row);

    @Query("SELECT * FROM inventory_row WHERE inventory_id = :inventoryId AND line = :line FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID inventoryId, long line);

    @Query("""
            SELECT * FROM inventory_row
            WHERE inventory_id = :inventoryId AND doubtful AND line > :after AND device_id IS NULL
              AND understood LIKE CONCAT('%', :wordKey, '%')
            ORDER BY line LIMIT :max""")
    List<Row> asking(@UuidColumn UUID inventoryId, String wordKey, long after, int max);

    @Query("""
            SELECT COUNT(*) FROM inventory_row
            WHERE inventory_id = :inventoryId AND identity = :identity AND line <> :line AND verdict <> 'DUPLICATE'""")
    long named(@UuidColumn UUID inventoryId, String identity, long line);

    @Query("SELECT * FROM inventory_row WHERE inventory_id = :inventoryId AND line IN (:lines)")
    List<Row> at(@UuidColumn UUID inventoryId, List<Long> lines);

    @Query("""
            SELECT * FROM inventory_row WHERE inventory_id = :inventoryId AND (device_id = :deviceId OR updates = :deviceId)
            ORDER BY line LIMIT 1""")
    Optional<Row> ofDevice(@UuidColumn UUID inventoryId, @UuidColumn UUID deviceId);

    void saveAll(Iterable<Row> rows);

    @Query("SELECT * FROM inventory_row WHERE inventory_id = :inventoryId AND line > :after ORDER BY line LIMIT :max")
    List<Row> after(@UuidColumn UUID inventoryId, long after, int max);

    /** What confirmation still has to list or update. */
    @Query("SELECT * " + TO_LIST + FIRST_LINES)
    List<Row> toList(@UuidColumn UUID inventoryId, int max);

    /** How many that are. */
    @Query("SELECT COUNT(*) " + TO_LIST)
    long countToList(@UuidColumn UUID inventoryId);

    @Query("UPDATE inventory_row SET device_id = :deviceId WHERE id = :id")
    void listed(@UuidColumn UUID id, @UuidColumn UUID deviceId);

    @Query("UPDATE inventory_row SET verdict = 'DUPLICATE', reasons = :reasons WHERE id = :id")
    void duplicate(@UuidColumn UUID id, String reasons);

    @Query("DELETE FROM inventory_row WHERE inventory_id = :inventoryId")
    void deleteOf(@UuidColumn UUID inventoryId);
}
