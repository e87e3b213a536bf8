package fr.boucle.messaging;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who is suspended, as the accounts service last said. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SuspensionRows extends GenericRepository<SuspensionRows.Row, UUID> {
    @MappedEntity("suspension")
    record Row(@Id @UuidColumn UUID subject, long sequence, boolean active, Instant since) {}

    @Query("""
            INSERT INTO suspension (subject, sequence, active, since) VALUES (:subject, :sequence, :active, :since)
            ON DUPLICATE KEY UPDATE active = IF(VALUES(sequence) > sequence, VALUES(active), active),
            sequence = GREATEST(sequence, VALUES(sequence))
            """)
    void record(@UuidColumn UUID subject, long sequence, boolean active, Instant since);

    @Query("SELECT subject, sequence, active, since FROM suspension WHERE active")
    List<Row> active();
}
