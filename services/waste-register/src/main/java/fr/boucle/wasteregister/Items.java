package fr.boucle.wasteregister;

import fr.boucle.persistence.UuidColumn;
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

/** The waste items, each in exactly one lot, and the media inside data-bearing ones. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Items implements GenericRepository<Items.Row, UUID> {
    @MappedEntity("waste_item")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID lotId,
            @UuidColumn UUID organisationId,
            @UuidColumn UUID deviceId,
            @Nullable @UuidColumn UUID producerId,
            @Nullable String communeCode,
            String kind,
            @Nullable String chemistry,
            String wasteCode,
            String proposedCode,
            @Nullable String codeReason,
            long massGrams,
            boolean dataBearing,
            Instant acceptedAt) {}

    @MappedEntity("waste_medium")
    record Medium(
            @Id @UuidColumn UUID itemId,
            String serialNumber,
            @Nullable String certificateNumber,
            @Nullable LocalDate destroyedOn) {}

    abstract Row save(Row row);

    @Query("SELECT COUNT(*) FROM waste_item WHERE id = :id")
    abstract long count(@UuidColumn UUID id);

    @Query("SELECT COALESCE(SUM(mass_grams), 0) FROM waste_item WHERE lot_id = :lotId")
    abstract long gramsOf(@UuidColumn UUID lotId);

    @Query("SELECT * FROM waste_item WHERE lot_id = :lotId ORDER BY id")
    abstract List<Row> ofLot(@UuidColumn UUID lotId);

    @Query("SELECT * FROM waste_item WHERE id = :id AND organisation_id = :organisationId")
    abstract Optional<Row> deviceOf(@UuidColumn UUID id, @UuidColumn UUID organisationId);

    @Query("SELECT * FROM waste_item WHERE id = :id AND organisation_id = :organisationId FOR UPDATE")
    abstract Optional<Row> lock(@UuidColumn UUID id, @UuidColumn UUID organisationId);

    @Query("SELECT * FROM waste_item WHERE id > :after AND (:anyDevice OR device_id = :deviceId) AND " + Reader.VISIBLE
            + " ORDER BY id LIMIT :max")
    abstract List<Row> list(
            @UuidColumn UUID after,
            boolean anyDevice,
            @UuidColumn UUID deviceId,
            boolean everything,
            @UuidColumn UUID organisation,
            Instant at,
            int max);

    @Query("UPDATE waste_item SET lot_id = :lotId, waste_code = :wasteCode, code_reason = :codeReason WHERE id = :id")
    abstract long sort(@UuidColumn UUID id, @UuidColumn UUID lotId, String wasteCode, String codeReason);

    @Query("INSERT INTO waste_medium (item_id, serial_number) VALUES (:itemId, :serialNumber)"
            + " ON DUPLICATE KEY UPDATE item_id = item_id")
    abstract long addMedium(@UuidColumn UUID itemId, String serialNumber);

    @Query("SELECT item_id, serial_number, certificate_number, destroyed_on FROM waste_medium WHERE item_id = :itemId"
            + " ORDER BY serial_number")
    abstract List<Medium> mediaOf(@UuidColumn UUID itemId);

    @Query("UPDATE waste_medium SET certificate_number = :certificateNumber, destroyed_on = :destroyedOn,"
            + " certified_at = :certifiedAt WHERE item_id = :itemId AND serial_number = :serialNumber")
    abstract long certify(
            @UuidColumn UUID itemId,
            String serialNumber,
            String certificateNumber,
            LocalDate destroyedOn,
            Instant certifiedAt);
}
