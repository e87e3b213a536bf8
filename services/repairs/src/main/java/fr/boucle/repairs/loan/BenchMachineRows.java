package fr.boucle.repairs.loan;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bench machines' table. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BenchMachineRows extends GenericRepository<BenchMachineRows.Row, UUID> {
    @MappedEntity("bench_machine")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String label,
            @UuidColumn @Nullable UUID lentTo,
            @Nullable Instant lentAt,
            @Nullable LocalDate dueOn) {}

    /** Keeps or renames one of a workshop; 0 where the id is another workshop's, or nothing changed. */
    @Query("""
            INSERT INTO bench_machine (id, organisation_id, label) VALUES (:id, :organisationId, :label)
            ON DUPLICATE KEY UPDATE label = CASE WHEN organisation_id = :organisationId THEN :label ELSE label END""")
    void keep(@UuidColumn UUID id, @UuidColumn UUID organisationId, String label);

    @Query("""
            UPDATE bench_machine SET lent_to = :member, lent_at = :at, due_on = :dueOn
            WHERE id = :id AND organisation_id = :organisationId AND (lent_to IS NULL OR lent_to = :member)""")
    long lend(
            @UuidColumn UUID id, @UuidColumn UUID organisationId, @UuidColumn UUID member, Instant at, LocalDate dueOn);

    @Query("""
            UPDATE bench_machine SET lent_to = NULL, lent_at = NULL, due_on = NULL
            WHERE id = :id AND organisation_id = :organisationId""")
    void takeBack(@UuidColumn UUID id, @UuidColumn UUID organisationId);

    @Query("SELECT * FROM bench_machine WHERE id IN" + Keys.OF_KEYS)
    List<Row> all(String keys);
}
