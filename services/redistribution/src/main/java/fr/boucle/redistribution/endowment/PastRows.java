package fr.boucle.redistribution.endowment;

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
import org.jspecify.annotations.Nullable;

/** Every decision on what structures asked, for {@link Past} alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PastRows extends GenericRepository<PastRows.Row, UUID> {
    @MappedEntity("endowment_decision")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID endowmentId,
            EndowmentDecisionCommand.Answer outcome,
            String granted,
            @Nullable RefusedBecause reasonCode,
            byte[] explanation,
            @UuidColumn UUID decidedBy,
            Instant decidedAt) {}

    void save(Row row);

    @Query("SELECT * FROM endowment_decision WHERE endowment_id = :endowmentId ORDER BY decided_at, id")
    List<Row> of(@UuidColumn UUID endowmentId);

    @Query("UPDATE endowment_decision SET explanation = '' WHERE endowment_id = :endowmentId")
    void forgetWords(@UuidColumn UUID endowmentId);
}
