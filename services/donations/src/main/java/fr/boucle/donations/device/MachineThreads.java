package fr.boucle.donations.device;

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

/** Which device goes on with the thread of which, as workshops recognised their machines. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface MachineThreads extends GenericRepository<MachineThreads.Row, UUID> {
    @MappedEntity("machine_thread")
    record Row(
            @Id @UuidColumn UUID formerDeviceId, @UuidColumn UUID deviceId, Instant recognisedAt) {}

    @Query("""
            INSERT INTO machine_thread (former_device_id, device_id, recognised_at) VALUES (:former, :deviceId, :at)
            ON DUPLICATE KEY UPDATE device_id = :deviceId, recognised_at = :at""")
    void join(@UuidColumn UUID former, @UuidColumn UUID deviceId, Instant at);

    @Query("DELETE FROM machine_thread WHERE former_device_id = :former AND device_id = :deviceId")
    void part(@UuidColumn UUID former, @UuidColumn UUID deviceId);

    /** The devices that this one had been, the latest first. */
    @Query("SELECT * FROM machine_thread WHERE device_id = :deviceId ORDER BY recognised_at DESC, former_device_id")
    List<Row> before(@UuidColumn UUID deviceId);

    /** The device under which this one goes on. */
    @Query("SELECT * FROM machine_thread WHERE former_device_id = :former")
    Optional<Row> after(@UuidColumn UUID former);
}
