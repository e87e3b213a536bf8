package fr.boucle.repairs.repair;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
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

/** The parts of the workshops. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PartRows extends GenericRepository<PartRows.Row, UUID> {
    @MappedEntity("part")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String kind,
            String origin,
            @UuidColumn @Nullable UUID fromDeviceId,
            long massGrams,
            @Nullable String mediumSerial,
            @Nullable String mediumType,
            String state,
            @UuidColumn @Nullable UUID fittedDeviceId,
            Instant changedAt,
            @Nullable String label,
            @UuidColumn @Nullable UUID reservedDeviceId,
            @Nullable String fromCode) {}

    /** How many of a kind are in stock, and how many of them are kept for a device. */
    @MappedEntity("part")
    record Count(String kind, long inStock, long reserved) {}

    @MappedEntity("part_minimum")
    record Minimum(String kind, int minimum) {}

    @Query("""
            SELECT kind, COUNT(*) AS in_stock, COUNT(reserved_device_id) AS reserved FROM part
            WHERE organisation_id = :organisationId AND state = 'IN_STOCK' GROUP BY kind""")
    List<Count> counts(@UuidColumn UUID organisationId);

    /** A part and the device that it sits in. */
    @MappedEntity("part")
    record Fitted(
            @Id @UuidColumn UUID id,
            String kind,
            @UuidColumn UUID fittedDeviceId) {}

    /** Those that were taken from a device, under its own file or under one that was closed as the same machine's. */
    @Query("""
            SELECT p.id, p.kind, p.fitted_device_id FROM part p WHERE p.state = 'FITTED'
            AND (p.from_device_id = :deviceId OR p.from_device_id IN (SELECT d.id FROM device d
            WHERE d.state = 'ALIAS' AND JSON_UNQUOTE(JSON_EXTRACT(d.file, '$.aliasOf')) = :name))
            ORDER BY p.id""")
    List<Fitted> fittedFrom(@UuidColumn UUID deviceId, String name);

    @Query("SELECT kind, minimum FROM part_minimum WHERE organisation_id = :organisationId")
    List<Minimum> minima(@UuidColumn UUID organisationId);

    @Query("""
            INSERT INTO part_minimum (organisation_id, kind, minimum) VALUES (:organisationId, :kind, :minimum)
            ON DUPLICATE KEY UPDATE minimum = :minimum""")
    void want(@UuidColumn UUID organisationId, String kind, int minimum);

    /** Keeps a part for a device; 0 where it is kept for another or not in stock. */
    @Query("""
            UPDATE part SET reserved_device_id = :deviceId, changed_at = :at
            WHERE id = :id AND organisation_id = :organisationId AND state = 'IN_STOCK'
            AND (reserved_device_id IS NULL OR reserved_device_id = :deviceId)""")
    long reserve(@UuidColumn UUID id, @UuidColumn UUID organisationId, @UuidColumn UUID deviceId, Instant at);

    @Query("""
            UPDATE part SET reserved_device_id = NULL, changed_at = :at
            WHERE id = :id AND organisation_id = :organisationId AND state = 'IN_STOCK'""")
    long free(@UuidColumn UUID id, @UuidColumn UUID organisationId, Instant at);

    /** Frees what is kept for a device. */
    @Query("""
            UPDATE part SET reserved_device_id = NULL, changed_at = :at
            WHERE reserved_device_id = :deviceId AND state = 'IN_STOCK'""")
    void freeAll(@UuidColumn UUID deviceId, Instant at);

    /** Takes a part in under a free id; 0 where the id is taken, also at the same moment. */
    @Query("""
            INSERT IGNORE INTO part (id, organisation_id, kind, origin, from_device_id, mass_grams, medium_serial,
            medium_type, state, changed_at, label) VALUES (:id, :organisationId, :kind, :origin, :fromDeviceId,
            :massGrams, :mediumSerial, :mediumType, 'IN_STOCK', :at, :label)""")
    long take(
            @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String kind,
            String origin,
            @UuidColumn @Nullable UUID fromDeviceId,
            long massGrams,
            @Nullable String mediumSerial,
            @Nullable String mediumType,
            @Nullable String label,
            Instant at);

    @Query("SELECT p.*, NULL AS from_code FROM part p WHERE p.id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("""
            UPDATE part SET state = 'FITTED', fitted_device_id = :deviceId, changed_at = :at
            WHERE id = :id AND organisation_id = :organisationId AND state = 'IN_STOCK'
            AND (reserved_device_id IS NULL OR reserved_device_id = :deviceId)""")
    long fit(@UuidColumn UUID id, @UuidColumn UUID organisationId, @UuidColumn UUID deviceId, Instant at);

    @Query("SELECT p.*, d.code AS from_code FROM part p LEFT JOIN device d ON d.id = p.from_device_id WHERE p.id IN"
            + Keys.OF_KEYS)
    List<Row> all(String keys);
}
