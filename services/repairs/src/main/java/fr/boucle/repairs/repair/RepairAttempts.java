package fr.boucle.repairs.repair;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every repair that was tried, failed ones too. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RepairAttempts extends GenericRepository<RepairAttempts.Row, Long> {
    @MappedEntity("repair_attempt")
    record Row(
            @Id @GeneratedValue @Nullable Long number,
            @UuidColumn UUID id,
            @UuidColumn UUID deviceId,
            @UuidColumn UUID organisationId,
            String kind,
            @Nullable String manufacturer,
            @Nullable Integer acquiredYear,
            String outcome,
            @Nullable String barrier,
            @Nullable String problem,
            int minutes,
            Instant attemptedAt) {}

    void save(Row row);

    @Query("""
            SELECT * FROM repair_attempt WHERE organisation_id = :organisationId AND number > :after
            ORDER BY number LIMIT 1000""")
    List<Row> of(@UuidColumn UUID organisationId, long after);
}
