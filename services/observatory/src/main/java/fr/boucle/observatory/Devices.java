package fr.boucle.observatory;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Each device as its steps say it is. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Devices implements GenericRepository<DeviceRow, UUID> {

    /** Locks the row of a device, which may still say nothing. */
    void lock(UUID id) {
        insertEmpty(id);
        UUID locked = lockRow(id).map(DeviceRow::deviceId).orElseThrow();
        if (!locked.equals(id)) {
            throw new IllegalStateException("locked another device");
        }
    }

    @Query("INSERT IGNORE INTO device (device_id, hop) VALUES (:id, 0)")
    abstract void insertEmpty(@UuidColumn UUID id);

    @Query("SELECT * FROM device WHERE device_id = :id FOR UPDATE")
    abstract Optional<DeviceRow> lockRow(@UuidColumn UUID id);

    @Query("SELECT * FROM device WHERE device_id = :id")
    abstract Optional<DeviceRow> find(@UuidColumn UUID id);

    @Query("SELECT * FROM device WHERE code = :code ORDER BY alias_of IS NOT NULL, device_id LIMIT 1")
    abstract Optional<DeviceRow> findByCode(String code);

    @Query("SELECT * FROM device WHERE device_id > :after ORDER BY device_id LIMIT :max")
    abstract List<DeviceRow> list(@UuidColumn UUID after, int max);

    abstract void update(DeviceRow row);

    @Query("DELETE FROM device")
    abstract long deleteAll();
}
