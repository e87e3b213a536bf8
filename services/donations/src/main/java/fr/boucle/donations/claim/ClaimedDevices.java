package fr.boucle.donations.claim;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.DeviceKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The devices of many claims, in one question. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClaimedDevices extends GenericRepository<ClaimedDevices.Row, UUID> {
    @MappedEntity("claim_device")
    record Row(
            @Id @UuidColumn UUID deviceId,
            @UuidColumn UUID claimId,
            String code,
            DeviceKind kind,
            String manufacturer,
            String model) {}

    @Query("""
            SELECT c.device_id, c.claim_id, d.code, d.kind, d.manufacturer, d.model
            FROM claim_device c JOIN device d ON d.id = c.device_id
            WHERE c.claim_id IN""" + Keys.OF_KEYS + """
            ORDER BY c.claim_id, d.id""")
    List<Row> of(String keys);
}
