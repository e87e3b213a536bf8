package fr.boucle.donations.dropoff;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.DeviceKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a list says of drop-offs and their devices. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DropOffLines extends GenericRepository<DropOffLines.View, UUID> {
    /** A drop-off in a list. */
    @Serdeable
    @MappedEntity("drop_off")
    record View(
            @Id @UuidColumn UUID dropOffId,
            @UuidColumn UUID deviceId,
            String code,
            DeviceKind kind,
            String manufacturer,
            String model,
            Instant droppedAt) {}

    @Query("""
            SELECT o.id AS drop_off_id, o.device_id, d.code, d.kind, d.manufacturer, d.model, o.dropped_at
            FROM drop_off o JOIN device d ON d.id = o.device_id WHERE o.id IN""" + Keys.OF_KEYS)
    List<View> of(String keys);
}
