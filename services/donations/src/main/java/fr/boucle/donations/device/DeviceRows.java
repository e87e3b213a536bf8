package fr.boucle.donations.device;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The devices' table. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DeviceRows extends GenericRepository<DeviceRow, UUID> {

    void save(DeviceRow row);

    void update(DeviceRow row);

    @Query("SELECT * FROM device WHERE id = :id FOR UPDATE")
    Optional<DeviceRow> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM device WHERE id = :id")
    Optional<DeviceRow> find(@UuidColumn UUID id);

    /** In the order of ids, as every lock of devices is taken. */
    @Query("""
            SELECT * FROM device WHERE id IN
            """ + Keys.OF_KEYS + """

            ORDER BY id FOR UPDATE""")
    List<DeviceRow> lockAll(String keys);

    @Query("""
            SELECT * FROM device WHERE id IN
            """ + Keys.OF_KEYS + """

            ORDER BY id""")
    List<DeviceRow> findAll(String keys);

    /** What is printed on a device. */
    @MappedEntity("device")
    record Label(@UuidColumn UUID id, String code, long version) {}

    @Query("SELECT id, code, version FROM device WHERE id IN" + Keys.OF_KEYS)
    List<Label> labels(String keys);

    @Query("SELECT * FROM device WHERE owner_id = :ownerId AND identity IN (:identities)")
    List<DeviceRow> known(@UuidColumn UUID ownerId, List<String> identities);

    /** Those that are called so; case, spaces and hyphens do not matter. */
    @Query("""
            SELECT * FROM device WHERE owner_id = :ownerId AND (code IN (:names)
              OR REPLACE(REPLACE(serial_number, '-', ''), ' ', '') COLLATE utf8mb4_general_ci IN (:names)
              OR REPLACE(REPLACE(asset_tag, '-', ''), ' ', '') COLLATE utf8mb4_general_ci IN (:names))""")
    List<DeviceRow> named(@UuidColumn UUID ownerId, List<String> names);

    @Query("SELECT * FROM device WHERE lot_id = :lotId ORDER BY id")
    List<DeviceRow> ofLot(@UuidColumn UUID lotId);

    @Query("UPDATE device SET lot_id = :lotId, changed_at = :at WHERE id IN" + Keys.OF_KEYS)
    void putIntoLot(String keys, @UuidColumn UUID lotId, Instant at);

    @Query("UPDATE device SET lot_id = NULL WHERE id IN" + Keys.OF_KEYS)
    void takeOutOfLot(String keys);

    @Query("UPDATE device SET lot_id = NULL WHERE lot_id = :lotId AND state = 'LISTED'")
    void emptyLot(@UuidColumn UUID lotId);

    /** Inventories do not find it any more by what they call it: they find the one that it is now. */
    @Query("UPDATE device SET identity = CONCAT(LEFT(identity, 239), '/', code) WHERE id = :id")
    void giveUpName(@UuidColumn UUID id);

    @Query("UPDATE device SET version = version + 1 WHERE id = :id")
    void advance(@UuidColumn UUID id);
}
