package fr.boucle.donations.device;

import fr.boucle.donations.Keys;
import fr.boucle.donations.law.Orientation;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The devices' table. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DeviceRows extends GenericRepository<DeviceRows.Row, UUID> {
    @ByName
    @MappedEntity("device")
    record Row(
            @Id @UuidColumn UUID id,
            long version,
            int hop,
            String code,
            @UuidColumn UUID ownerId,
            String identity,
            @UuidColumn @Nullable UUID inventoryId,
            Device.State state,
            DeviceKind kind,
            String manufacturer,
            String model,
            @Nullable String serialNumber,
            @Nullable String assetTag,
            @Nullable LocalDate acquiredOn,
            String details,
            long massGrams,
            MassSource massSource,
            String communeCode,
            Orientation orientation,
            Orientation proposed,
            String proposalReasons,
            @Nullable String overruledBecause,
            @UuidColumn @Nullable UUID lotId,
            @UuidColumn @Nullable UUID conventionId,
            @Nullable String reasonCode,
            Instant listedAt,
            Instant changedAt) {}

    void save(Row row);

    void update(Row row);

    @Query("SELECT * FROM device WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM device WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    /** In the order of ids, as every lock of devices is taken. */
    @Query("""
            SELECT * FROM device WHERE id IN
            """ + Keys.OF_KEYS + """

            ORDER BY id FOR UPDATE""")
    List<Row> lockAll(String keys);

    @Query("""
            SELECT * FROM device WHERE id IN
            """ + Keys.OF_KEYS + """

            ORDER BY id""")
    List<Row> findAll(String keys);

    @Query("SELECT * FROM device WHERE owner_id = :ownerId AND identity IN (:identities)")
    List<Row> known(@UuidColumn UUID ownerId, List<String> identities);

    /** Those that are called so; case, spaces and hyphens do not matter. */
    @Query("""
            SELECT * FROM device WHERE owner_id = :ownerId AND (code IN (:names)
              OR REPLACE(REPLACE(serial_number, '-', ''), ' ', '') COLLATE utf8mb4_general_ci IN (:names)
              OR REPLACE(REPLACE(asset_tag, '-', ''), ' ', '') COLLATE utf8mb4_general_ci IN (:names))""")
    List<Row> named(@UuidColumn UUID ownerId, List<String> names);

    @Query("SELECT * FROM device WHERE lot_id = :lotId ORDER BY id")
    List<Row> ofLot(@UuidColumn UUID lotId);

    @Query("UPDATE device SET lot_id = :lotId, changed_at = :at WHERE id IN" + Keys.OF_KEYS)
    void putIntoLot(String keys, @UuidColumn UUID lotId, Instant at);

    @Query("UPDATE device SET lot_id = NULL WHERE id IN" + Keys.OF_KEYS)
    void takeOutOfLot(String keys);

    @Query("UPDATE device SET lot_id = NULL WHERE lot_id = :lotId AND state = 'LISTED'")
    void emptyLot(@UuidColumn UUID lotId);

    @Query("UPDATE device SET version = version + 1 WHERE id = :id")
    void advance(@UuidColumn UUID id);
}
