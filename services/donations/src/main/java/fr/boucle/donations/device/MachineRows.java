package fr.boucle.donations.device;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** By what machines are known again, for {@link Machines} alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MachineRows extends GenericRepository<MachineRows.Row, UUID> {
    @MappedEntity("machine")
    record Row(@Id @UuidColumn UUID deviceId, String serialKey, String maker) {}

    @Query("INSERT IGNORE INTO machine (device_id, serial_key, maker) VALUES (:deviceId, :serialKey, :maker)")
    void keep(@UuidColumn UUID deviceId, String serialKey, String maker);

    @Query("""
            SELECT machine.* FROM machine JOIN device ON device.id = machine.device_id
            WHERE machine.serial_key IN (:serialKeys) AND device.owner_id = :ownerId""")
    List<Row> ofOwner(@UuidColumn UUID ownerId, List<String> serialKeys);

    @Query("SELECT * FROM machine WHERE serial_key = :serialKey AND device_id <> :apartFrom LIMIT 20")
    List<Row> sharing(String serialKey, @UuidColumn UUID apartFrom);
}
