package fr.boucle.donations;

import fr.boucle.donations.reading.Reason;
import fr.boucle.messaging.EventJson;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.Ids;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of inventories, with their verdicts. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class InventoryRows implements GenericRepository<InventoryRows.Row, UUID> {
    private final EventJson json;

    InventoryRows(EventJson json) {
        this.json = json;
    }

    /**
     * One row.
     *
     * @param found its hardware facts as JSON
     * @param deviceId the device it became, once confirmed
     */
    @MappedEntity("inventory_row")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID inventoryId,
            long line,
            RowVerdict.Kind verdict,
            String reasons,
            @Nullable String identity,
            @Nullable String found,
            @UuidColumn @Nullable UUID deviceId,
            @UuidColumn @Nullable UUID updates) {}

    /** The form in which reasons are kept. */
    @Serdeable
    record ReasonList(List<Reason> reasons) {}

    void keep(UUID inventoryId, List<RowVerdict> verdicts) {
        var _ = saveAll(verdicts.stream()
                .map(verdict -> new Row(
                        Ids.next(),
                        inventoryId,
                        verdict.line(),
                        verdict.kind(),
                        json.write(new ReasonList(verdict.reasons())),
                        verdict.identity(),
                        verdict.found() == null ? null : json.write(verdict.found()),
                        null,
                        verdict.updates()))
                .toList());
    }

    List<Reason> reasons(Row row) {
        return json.read(row.reasons(), ReasonList.class).reasons();
    }

    Found found(Row row) {
        return json.read(String.valueOf(row.found()), Found.class);
    }

    abstract List<Row> saveAll(Iterable<Row> rows);

    @Query("SELECT * FROM inventory_row WHERE inventory_id = :inventoryId AND line > :after ORDER BY line LIMIT :max")
    abstract List<Row> after(@UuidColumn UUID inventoryId, long after, int max);

    @Query("SELECT * FROM inventory_row WHERE inventory_id = :inventoryId"
            + " ORDER BY FIELD(verdict, 'TO_FIX', 'RECYCLING', 'DUPLICATE', 'ACCEPTED'), line LIMIT :max")
    abstract List<Row> remarkable(@UuidColumn UUID inventoryId, int max);

    /** What confirmation still has to list or update. */
    @Query("SELECT * FROM inventory_row WHERE inventory_id = :inventoryId AND device_id IS NULL AND found IS NOT NULL"
            + " AND (verdict IN ('ACCEPTED', 'RECYCLING') OR updates IS NOT NULL) ORDER BY line LIMIT :max")
    abstract List<Row> toList(@UuidColumn UUID inventoryId, int max);

    @Query("UPDATE inventory_row SET device_id = :deviceId WHERE id = :id")
    abstract long listed(@UuidColumn UUID id, @UuidColumn UUID deviceId);

    @Query("UPDATE inventory_row SET verdict = 'DUPLICATE', reasons = :reasons WHERE id = :id")
    abstract long duplicate(@UuidColumn UUID id, String reasons);

    @Query("SELECT code FROM device WHERE id = :deviceId")
    abstract @Nullable String code(@UuidColumn UUID deviceId);

    @Query("DELETE FROM inventory_row WHERE inventory_id = :inventoryId")
    abstract long deleteOf(@UuidColumn UUID inventoryId);
}
