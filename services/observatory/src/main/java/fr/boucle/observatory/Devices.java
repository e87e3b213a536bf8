package fr.boucle.observatory;

import fr.boucle.web.UuidColumn;
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

/** Each device as its steps say it is. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Devices implements GenericRepository<Devices.Row, UUID> {
    @MappedEntity("device")
    record Row(
            @Id @UuidColumn UUID deviceId,
            @Nullable String code,
            @Nullable String kind,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String place,
            int hop,
            @Nullable @UuidColumn UUID aliasOf,
            @Nullable String communeCode,
            @Nullable Instant enteredAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant repairedAt,
            @Nullable Instant keptAt,
            @Nullable Instant wastedAt) {}

    /** Locks the row of a device, which may still say nothing. */
    void lock(UUID id) {
        long _ = insertEmpty(id);
        UUID locked = lockRow(id).map(Row::deviceId).orElseThrow();
        if (!locked.equals(id)) {
            throw new IllegalStateException("locked another device");
        }
    }

    @Query("INSERT IGNORE INTO device (device_id, hop) VALUES (:id, 0)")
    abstract long insertEmpty(@UuidColumn UUID id);

    @Query("SELECT * FROM device WHERE device_id = :id FOR UPDATE")
    abstract Optional<Row> lockRow(@UuidColumn UUID id);

    @Query("SELECT * FROM device WHERE device_id = :id")
    abstract Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT * FROM device WHERE code = :code ORDER BY alias_of IS NOT NULL, device_id LIMIT 1")
    abstract Optional<Row> findByCode(String code);

    @Query("SELECT * FROM device WHERE device_id > :after ORDER BY device_id LIMIT :max")
    abstract List<Row> list(@UuidColumn UUID after, int max);

    abstract void update(Row row);

    @Query("DELETE FROM device")
    abstract long deleteAll();
}
