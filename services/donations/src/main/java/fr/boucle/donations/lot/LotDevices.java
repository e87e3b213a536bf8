package fr.boucle.donations.lot;

import fr.boucle.donations.law.Orientation;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.DeviceKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reader of a lot sees of its devices, all in one question. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LotDevices extends GenericRepository<LotDevices.Row, UUID> {
    @MappedEntity("device")
    record Row(
            @Id @UuidColumn UUID id,
            String code,
            DeviceKind kind,
            String manufacturer,
            String model,
            @Nullable LocalDate acquiredOn,
            Orientation orientation,
            String details,
            boolean claimed) {}

    String ROW = """
            SELECT d.id, d.code, d.kind, d.manufacturer, d.model, d.acquired_on, d.orientation, d.details,
              EXISTS (SELECT 1 FROM claimed_device c WHERE c.device_id = d.id) AS claimed
            FROM device d WHERE """;

    @Query(ROW + " d.lot_id = :lotId ORDER BY d.id")
    List<Row> of(@UuidColumn UUID lotId);

    @Query(ROW + " d.id IN" + Keys.OF_KEYS)
    List<Row> findAll(String keys);
}
