package fr.boucle.donations;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inventories under preview or confirmed. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Inventories implements GenericRepository<Inventories.Row, UUID> {
    /** Which state a row is in. */
    enum State {
        RUNNING,
        READY,
        FAILED,
        CANCELLED,
        CONFIRMED
    }

    /**
     * An inventory.
     *
     * @param version the file's one version: confirming it makes no other
     * @param problem why it failed, when it did
     */
    @MappedEntity("inventory")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID ownerId,
            State state,
            long version,
            String format,
            long rowsRead,
            @Nullable String problem,
            @Nullable String problemSlug,
            Instant createdAt) {}

    @Serdeable
    record Count(RowVerdict.Kind verdict, long number) {}

    Row own(UUID id, UUID ownerId) {
        return find(id, ownerId)
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND,
                        "Your organisation has no preview with this id; one is kept for 24 hours."));
    }

    /** How many rows have which verdict; every verdict is named. */
    Map<RowVerdict.Kind, Long> counts(UUID id) {
        Map<RowVerdict.Kind, Long> found = count(id).stream().collect(Collectors.toMap(Count::verdict, Count::number));
        return List.of(RowVerdict.Kind.values()).stream()
                .collect(Collectors.toMap(
                        kind -> kind, kind -> found.getOrDefault(kind, 0L), Long::sum, LinkedHashMap::new));
    }

    abstract Row save(Row row);

    @Query("SELECT * FROM inventory WHERE id = :id AND owner_id = :ownerId")
    abstract Optional<Row> find(@UuidColumn UUID id, @UuidColumn UUID ownerId);

    @Query("SELECT * FROM inventory WHERE owner_id = :ownerId ORDER BY id DESC LIMIT 20")
    abstract List<Row> latest(@UuidColumn UUID ownerId);

    @Query("SELECT * FROM inventory WHERE id = :id FOR UPDATE")
    abstract Optional<Row> lock(@UuidColumn UUID id);

    @Query("UPDATE inventory SET state = :state, version = version + 1 WHERE id = :id AND state = :from")
    abstract long move(@UuidColumn UUID id, State from, State state);

    @Query("UPDATE inventory SET state = 'CONFIRMED' WHERE id = :id")
    abstract long confirm(@UuidColumn UUID id);

    @Query(
            "UPDATE inventory SET state = 'FAILED', problem = :problem, problem_slug = :slug WHERE id = :id AND state = 'RUNNING'")
    abstract long fail(@UuidColumn UUID id, String problem, String slug);

    @Query("UPDATE inventory SET rows_read = :rowsRead WHERE id = :id AND state = 'RUNNING'")
    abstract long progress(@UuidColumn UUID id, long rowsRead);

    @Query("SELECT verdict, COUNT(*) AS number FROM inventory_row WHERE inventory_id = :id GROUP BY verdict")
    abstract List<Count> count(@UuidColumn UUID id);

    @Query("SELECT * FROM inventory WHERE created_at < :before AND state <> 'CONFIRMED' ORDER BY created_at LIMIT 50")
    abstract List<Row> forgotten(Instant before);

    @Query("DELETE FROM inventory WHERE id = :id")
    abstract long delete(@UuidColumn UUID id);
}
