package fr.boucle.redistribution.letter;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.Ids;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What households are still to be told: which letter, about which request; the address is looked up when it is sent. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional(propagation = Propagation.MANDATORY)
public abstract class Notifications implements GenericRepository<Notifications.Row, UUID> {
    private final InstantSource clock;

    Notifications(InstantSource clock) {
        this.clock = clock;
    }

    public enum Outcome {
        SENT,
        TO_PRINT,
        FAILED,
        GONE
    }

    @MappedEntity("notification")
    public record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID requestId,
            Letter.Kind kind,
            Instant queuedAt,
            @Nullable Instant endedAt,
            @Nullable Outcome outcome,
            int attempts) {}

    public void queue(UUID requestId, Letter.Kind kind) {
        save(new Row(Ids.next(), requestId, kind, clock.instant(), null, null, 0));
    }

    abstract void save(Row row);

    @Query("SELECT * FROM notification WHERE ended_at IS NULL ORDER BY queued_at, id LIMIT 50")
    abstract List<Row> open();

    @Query("SELECT reference FROM request WHERE id = :requestId")
    abstract Optional<String> referenceOf(@UuidColumn UUID requestId);

    /** The structure that helps the household. */
    @MappedEntity("request")
    record Helping(@Id @UuidColumn UUID id, @UuidColumn UUID organisationId) {}

    @Query("SELECT id, organisation_id FROM request WHERE id = :requestId")
    abstract Optional<Helping> helpingOf(@UuidColumn UUID requestId);

    @Query("SELECT * FROM notification WHERE request_id = :requestId ORDER BY queued_at, id")
    public abstract List<Row> of(@UuidColumn UUID requestId);

    @Query("UPDATE notification SET ended_at = :at, outcome = :outcome, attempts = attempts + 1 WHERE id = :id")
    abstract void end(@UuidColumn UUID id, Outcome outcome, Instant at);

    @Query("UPDATE notification SET attempts = attempts + 1 WHERE id = :id")
    abstract void tried(@UuidColumn UUID id);
}
