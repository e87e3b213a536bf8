package fr.boucle.repairs.device;

import fr.boucle.persistence.Keys;
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

/** The devices' tables. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface DeviceRows extends GenericRepository<DeviceRows.Row, UUID> {
    @MappedEntity("device")
    record Row(
            @Id @UuidColumn UUID id,
            long version,
            int hop,
            @UuidColumn UUID organisationId,
            String code,
            String state,
            String kind,
            @Nullable String serialNumber,
            String file,
            Instant changedAt) {}

    @MappedEntity("device_history")
    record Happened(long sequence, int hop, String event, String payload, String actor, Instant occurredAt) {}

    @MappedEntity("medium")
    record Holder(@UuidColumn UUID deviceId, String serialNumber) {}

    /** Opens a row under a free id; 0 where the id is taken, also at the same moment. */
    @Query("""
            INSERT IGNORE INTO device (id, version, hop, organisation_id, code, state, kind, serial_number, file,
            changed_at, next_step, erase_by)
            VALUES (:id, 0, :hop, :organisationId, :code, :state, :kind, :serialNumber, :file, :at, :nextStep, :eraseBy)""")
    long open(
            @UuidColumn UUID id,
            int hop,
            @UuidColumn UUID organisationId,
            String code,
            String state,
            String kind,
            @Nullable String serialNumber,
            String file,
            Instant at,
            String nextStep,
            @Nullable LocalDate eraseBy);

    @Query("SELECT * FROM device WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM device WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("""
            UPDATE device SET version = :version, hop = :hop, organisation_id = :organisationId, state = :state,
            next_step = :nextStep, erase_by = :eraseBy, kind = :kind, serial_number = :serialNumber, file = :file,
            changed_at = :changedAt WHERE id = :id""")
    long update(
            @UuidColumn UUID id,
            long version,
            int hop,
            @UuidColumn UUID organisationId,
            String state,
            String nextStep,
            @Nullable LocalDate eraseBy,
            String kind,
            @Nullable String serialNumber,
            String file,
            Instant changedAt);

    @Query("SELECT * FROM device WHERE id IN" + Keys.OF_KEYS)
    List<Row> all(String keys);

    @Query("""
            SELECT * FROM device WHERE organisation_id = :organisationId AND id > :after
            AND (:state = '' OR state = :state) AND (:code = '' OR code = :code OR id IN (SELECT device_id FROM former_serial
            WHERE organisation_id = :organisationId AND serial_number = :code))
            AND (:serial = '' OR serial_number IN (:serial, UPPER(:serial)) OR id IN
            (SELECT device_id FROM medium WHERE organisation_id = :organisationId AND serial_number = UPPER(:serial))
            OR id IN (SELECT device_id FROM machine_key WHERE evidence = 'SERIAL' AND digest = :digest)
            OR id IN (SELECT device_id FROM former_serial WHERE organisation_id = :organisationId
            AND serial_number IN (:serial, UPPER(:serial))))
            ORDER BY id LIMIT :max""")
    List<Row> list(
            @UuidColumn UUID organisationId,
            @UuidColumn UUID after,
            String state,
            String code,
            String serial,
            String digest,
            int max);

    @Query("""
            SELECT device_id, serial_number FROM medium WHERE organisation_id = :organisationId
            AND serial_number = :serial LIMIT 20""")
    List<Holder> holders(@UuidColumn UUID organisationId, String serial);

    @Query("""
            SELECT device_id, serial_number FROM medium WHERE organisation_id = :organisationId
            AND LEFT(serial_number, :length) = :serial LIMIT 20""")
    List<Holder> holdersOfCut(@UuidColumn UUID organisationId, String serial, int length);

    @Query("""
            INSERT IGNORE INTO former_serial (device_id, serial_number, organisation_id)
            VALUES (:deviceId, :serialNumber, :organisationId)""")
    void remember(@UuidColumn UUID deviceId, String serialNumber, @UuidColumn UUID organisationId);

    @Query("DELETE FROM medium WHERE device_id = :deviceId")
    void forgetMedia(@UuidColumn UUID deviceId);

    @Query("""
            INSERT INTO medium (device_id, serial_number, organisation_id)
            VALUES (:deviceId, :serialNumber, :organisationId)""")
    long addMedium(@UuidColumn UUID deviceId, String serialNumber, @UuidColumn UUID organisationId);

    @Query("""
            INSERT INTO device_history (device_id, sequence, hop, event, payload, actor, occurred_at)
            VALUES (:deviceId, :sequence, :hop, :event, :payload, :actor, :at)""")
    long happened(
            @UuidColumn UUID deviceId, long sequence, int hop, String event, String payload, String actor, Instant at);

    @Query("""
            SELECT sequence, hop, event, payload, actor, occurred_at FROM device_history
            WHERE device_id = :deviceId ORDER BY sequence LIMIT 1000""")
    List<Happened> history(@UuidColumn UUID deviceId);
}
