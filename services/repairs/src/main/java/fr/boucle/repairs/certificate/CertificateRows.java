package fr.boucle.repairs.certificate;

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

/** The certificates as issued: the exact text that was signed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CertificateRows extends GenericRepository<CertificateRows.Row, UUID> {
    @MappedEntity("certificate")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID deviceId,
            int hop,
            @UuidColumn UUID organisationId,
            String document,
            String signature,
            String publicKey,
            Instant issuedAt) {}

    void save(Row row);

    @Query("SELECT * FROM certificate WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT * FROM certificate WHERE device_id = :deviceId ORDER BY id DESC LIMIT 1")
    Optional<Row> latest(@UuidColumn UUID deviceId);
}
