package fr.boucle.wasteregister.item;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The devices of which something is waste here: locked while their events are appended. */
@JdbcRepository(dialect = Dialect.MYSQL)
public abstract class WasteDevices implements GenericRepository<WasteDevices.Row, UUID> {
    @MappedEntity("waste_device")
    public record Row(@Id @UuidColumn UUID deviceId, String code, String kind, int hop, long sequence) {}

    /** Locks a device, new or known; its latest hop counts. */
    @Query("""
            INSERT INTO waste_device (device_id, code, kind, hop, sequence) VALUES (:deviceId, :code, :kind, :hop, 0)
            ON DUPLICATE KEY UPDATE hop = GREATEST(hop, :hop)
            """)
    abstract void note(@UuidColumn UUID deviceId, String code, String kind, int hop);

    @Query("SELECT device_id, code, kind, hop, sequence FROM waste_device WHERE device_id = :deviceId FOR UPDATE")
    abstract Optional<Row> lock(@UuidColumn UUID deviceId);

    long next(UUID deviceId) {
        count(deviceId);
        return lock(deviceId).orElseThrow().sequence();
    }

    @Query("UPDATE waste_device SET sequence = sequence + 1 WHERE device_id = :deviceId")
    abstract void count(@UuidColumn UUID deviceId);

    @Query("SELECT device_id, code, kind, hop, sequence FROM waste_device WHERE code IN (:codes) ORDER BY code, hop")
    public abstract List<Row> coded(List<String> codes);

    /** Since when the last of these devices is waste. */
    public Optional<LocalDate> allWasteSince(Collection<UUID> devices) {
        return devices.isEmpty() ? Optional.empty() : last(Keys.of(List.copyOf(devices)));
    }

    @Query("""
            SELECT MAX(f.day) FROM (SELECT MIN(since) AS day FROM waste_item WHERE since IS NOT NULL AND device_id IN
            """ + Keys.OF_KEYS + " GROUP BY device_id) f")
    abstract Optional<LocalDate> last(String keys);

    @Query("""
            SELECT d.device_id, d.code, d.kind, d.hop, d.sequence
            FROM waste_device d JOIN register_line_device r ON r.device_id = d.device_id
            WHERE r.line_id = :lineId ORDER BY d.device_id
            """)
    public abstract List<Row> ofLine(@UuidColumn UUID lineId);
}
