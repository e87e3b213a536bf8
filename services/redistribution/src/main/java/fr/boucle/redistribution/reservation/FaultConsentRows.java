package fr.boucle.redistribution.reservation;

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

/** What households took knowingly, for {@link FaultConsents} alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FaultConsentRows extends GenericRepository<FaultConsentRows.Row, UUID> {
    @MappedEntity("fault_consent")
    record Row(@Id @UuidColumn UUID reservationId, String faults, Instant acceptedAt, String toldBy) {}

    @Query("""
            INSERT IGNORE INTO fault_consent (reservation_id, faults, accepted_at, told_by)
            VALUES (:reservationId, :faults, :acceptedAt, :toldBy)""")
    void add(@UuidColumn UUID reservationId, String faults, Instant acceptedAt, String toldBy);

    @Query("SELECT * FROM fault_consent WHERE reservation_id = :reservationId")
    Optional<Row> of(@UuidColumn UUID reservationId);
}
