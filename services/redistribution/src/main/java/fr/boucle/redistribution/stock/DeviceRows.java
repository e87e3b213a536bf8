package fr.boucle.redistribution.stock;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of the devices, for {@link Devices} alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DeviceRows extends GenericRepository<DeviceRow, UUID> {

    void save(DeviceRow row);

    void update(DeviceRow row);

    Optional<DeviceRow> findById(UUID id);

    @Query("SELECT * FROM device WHERE id = :id FOR UPDATE")
    Optional<DeviceRow> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM device WHERE state = 'IN_STOCK' ORDER BY id")
    List<DeviceRow> inStock();

    @Query("SELECT * FROM device WHERE id IN" + Keys.OF_KEYS)
    List<DeviceRow> all(String keys);

    @Query("SELECT COUNT(*) FROM device WHERE state = 'IN_STOCK'")
    long countInStock();

    @Query("UPDATE device SET version = :version, hop = :hop, state = :state WHERE id = :id")
    long move(@UuidColumn UUID id, long version, int hop, DeviceState state);
}
