package fr.boucle.donations.device;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a donor's list shows of its devices: by its own keys only. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OwnDevices extends GenericRepository<DeviceRows.Row, UUID> {
    @Query("""
            SELECT * FROM device
            WHERE owner_id = :owner AND id > :after
              AND (:state IS NULL OR state = :state) AND (:lotId IS NULL OR lot_id = :lotId)
              AND (:start IS NULL OR code LIKE :start OR serial_number LIKE :start OR asset_tag LIKE :start
                OR manufacturer LIKE :start OR model LIKE :start)
            ORDER BY id LIMIT :max""")
    List<DeviceRows.Row> search(
            @UuidColumn UUID owner,
            Device.@Nullable State state,
            @UuidColumn @Nullable UUID lotId,
            @Nullable String start,
            @UuidColumn UUID after,
            int max);
}
