package fr.boucle.batches;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.Actor;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The acts on many, and how far each is. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BatchRows extends GenericRepository<BatchRows.Row, UUID> {
    @MappedEntity("batch")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            @UuidColumn UUID memberId,
            String roles,
            String act,
            String terms,
            String state,
            int total,
            int passed,
            int refused,
            Instant openedAt,
            boolean confirmed,
            int unchanged) {
        BatchState at() {
            return BatchState.valueOf(state);
        }

        Actor actor() {
            return new Actor(memberId, organisationId, Set.of(roles.split(" ")));
        }
    }

    @Query("""
            INSERT IGNORE INTO batch
                (id, organisation_id, member_id, roles, act, terms, state, total, passed, refused, opened_at, worked_at)
            VALUES (:id, :organisationId, :memberId, :roles, :act, :terms, 'TRYING', :total, 0, :refused, :at, :free)
            """)
    long open(
            @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            @UuidColumn UUID memberId,
            String roles,
            String act,
            String terms,
            int total,
            int refused,
            Instant at,
            Instant free);

    @Query("SELECT * FROM batch WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT * FROM batch WHERE id IN" + Keys.OF_KEYS)
    List<Row> all(String keys);

    /** Those that nobody works on, whoever did before. */
    @Query("""
            SELECT * FROM batch WHERE state IN ('TRYING', 'RUNNING') AND worked_at < :stale ORDER BY worked_at LIMIT 20
            """)
    List<Row> left(Instant stale);

    @Query("""
            UPDATE batch SET worked_at = :at
            WHERE id = :id AND state IN ('TRYING', 'RUNNING') AND worked_at < :stale
            """)
    long claim(@UuidColumn UUID id, Instant at, Instant stale);

    /** Counts what became of some; 0 when it was stopped meanwhile. */
    @Query("""
            UPDATE batch SET passed = passed + :passed, refused = refused + :refused,
                unchanged = unchanged + :unchanged, worked_at = :at
            WHERE id = :id AND state = :state
            """)
    long count(@UuidColumn UUID id, String state, int passed, int refused, int unchanged, Instant at);

    @Query("UPDATE batch SET state = :next WHERE id = :id AND state = :state")
    void end(@UuidColumn UUID id, String state, String next);

    @Query("""
            UPDATE batch SET state = 'RUNNING', confirmed = TRUE, passed = 0, unchanged = 0, worked_at = :free
            WHERE id = :id AND state = 'TRIED'
            """)
    long confirm(@UuidColumn UUID id, Instant free);

    @Query("UPDATE batch SET state = 'STOPPED' WHERE id = :id AND state IN ('TRYING', 'TRIED', 'RUNNING')")
    void stop(@UuidColumn UUID id);

    @Query("DELETE FROM batch WHERE opened_at < :before LIMIT 10")
    long forget(Instant before);
}
