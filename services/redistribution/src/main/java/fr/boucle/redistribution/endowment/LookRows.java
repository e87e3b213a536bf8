package fr.boucle.redistribution.endowment;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The refusals that are looked at again, for {@link Past} alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LookRows extends GenericRepository<LookRows.Row, UUID> {
    @MappedEntity("endowment_look")
    record Row(
            @Id @UuidColumn UUID decisionId,
            @UuidColumn UUID endowmentId,
            byte[] words,
            Instant askedAt,
            LocalDate decideBy,
            @UuidColumn @Nullable UUID givenIn) {}

    void save(Row row);

    @Query("SELECT * FROM endowment_look WHERE endowment_id = :endowmentId ORDER BY asked_at DESC LIMIT 1")
    Optional<Row> lastOf(@UuidColumn UUID endowmentId);

    @Query("UPDATE endowment_look SET given_in = :decisionId WHERE endowment_id = :endowmentId AND given_in IS NULL")
    void give(@UuidColumn UUID endowmentId, @UuidColumn UUID decisionId);

    @Query("UPDATE endowment_look SET words = '' WHERE endowment_id = :endowmentId")
    void forgetWords(@UuidColumn UUID endowmentId);
}
