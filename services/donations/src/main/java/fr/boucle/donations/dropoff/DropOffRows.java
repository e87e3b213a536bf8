package fr.boucle.donations.dropoff;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The drop-offs' table. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DropOffRows extends GenericRepository<DropOffRows.Row, UUID> {
    /**
     * A drop-off.
     *
     * @param receiptSha256 hash of the receipt's code, which only the person holds
     * @param content a hash of what was recorded: a repeated request finds it
     */
    @MappedEntity("drop_off")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            @UuidColumn UUID deviceId,
            String receiptSha256,
            String content,
            Instant droppedAt) {
        DropOff dropOff() {
            return new DropOff(id, organisationId, deviceId, droppedAt);
        }
    }

    void save(Row row);

    @Query("SELECT * FROM drop_off WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("UPDATE drop_off SET receipt_sha256 = :receiptSha256 WHERE id = :id")
    void renew(@UuidColumn UUID id, String receiptSha256);

    @Query("SELECT * FROM drop_off WHERE receipt_sha256 = :receiptSha256")
    Optional<Row> ofReceipt(String receiptSha256);
}
