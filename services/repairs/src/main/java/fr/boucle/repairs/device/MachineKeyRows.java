package fr.boucle.repairs.device;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The digests by which machines are known again. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MachineKeyRows extends GenericRepository<DeviceRows.Row, UUID> {
    @MappedEntity("machine_key")
    record Shared(@UuidColumn UUID deviceId, String evidence) {}

    @MappedEntity("machine_key")
    record One(@Id @UuidColumn UUID id) {}

    @Query("INSERT IGNORE INTO machine_key (device_id, evidence, digest) VALUES (:deviceId, :evidence, :digest)")
    void add(@UuidColumn UUID deviceId, String evidence, String digest);

    /** Other files with a key of this one; a key that very many share names none. */
    @Query("""
            SELECT k.device_id, k.evidence FROM machine_key m
            JOIN machine_key k ON k.evidence = m.evidence AND k.digest = m.digest AND k.device_id <> m.device_id
            WHERE m.device_id = :deviceId AND m.evidence <> 'INDEXED' ORDER BY k.device_id LIMIT :max""")
    List<Shared> sharing(@UuidColumn UUID deviceId, int max);

    /** Which of some files share with another what names a machine. */
    @Query("""
            SELECT DISTINCT m.device_id AS id FROM machine_key m
            JOIN machine_key k ON k.evidence = m.evidence AND k.digest = m.digest AND k.device_id <> m.device_id
            WHERE m.evidence IN ('NAMEPLATE', 'SERIAL', 'SYSTEM_UUID', 'BOARD') AND m.device_id IN""" + Keys.OF_KEYS)
    List<One> sharingOf(String keys);

    /** Files that were opened before keys were kept. */
    @Query("""
            SELECT * FROM device d WHERE NOT EXISTS (SELECT 1 FROM machine_key k WHERE k.device_id = d.id)
            ORDER BY d.id LIMIT :max""")
    List<DeviceRows.Row> unindexed(int max);
}
