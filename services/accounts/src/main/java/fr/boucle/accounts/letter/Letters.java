package fr.boucle.accounts.letter;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.accounts.Told;
import fr.boucle.persistence.Keys;
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

/** The outbox of letters: what is to be sent, when it is tried next, and how it ended. */
@JdbcRepository(dialect = Dialect.MYSQL)
@CanIgnoreReturnValue
interface Letters extends GenericRepository<Letters.Row, UUID> {
    /** How a letter ended; nobody was there to get one that is gone. */
    enum Outcome {
        SENT,
        FAILED,
        GONE
    }

    /**
     * A letter.
     *
     * @param memberId to whom, where there is anybody
     * @param address where the member no longer has it, until it is sent
     * @param language where it isn't the member's own
     * @param nextAt when it is tried next
     */
    @MappedEntity("letter")
    record Row(
            @Id @UuidColumn UUID id,
            @Nullable @UuidColumn UUID memberId,
            Told.About kind,
            @Nullable String address,
            @Nullable String language,
            Instant queuedAt,
            Instant nextAt,
            @Nullable Outcome outcome,
            int attempts) {
        @Override
        public String toString() {
            return "letter " + id;
        }
    }

    @Query("""
            INSERT INTO letter (id, member_id, kind, address, language, queued_at, next_at, attempts)
            VALUES (:id, :memberId, :kind, :address, :language, :at, :at, 0)
            """)
    void queue(
            @UuidColumn UUID id,
            @Nullable @UuidColumn UUID memberId,
            Told.About kind,
            @Nullable String address,
            @Nullable String language,
            Instant at);

    /** Unless it was queued before. */
    @Query("""
            INSERT IGNORE INTO letter (id, member_id, kind, queued_at, next_at, attempts)
            VALUES (:id, :memberId, :kind, :at, :at, 0)
            """)
    void queueOnce(@UuidColumn UUID id, @UuidColumn UUID memberId, Told.About kind, Instant at);

    @Query("SELECT * FROM letter WHERE ended_at IS NULL AND next_at <= :now ORDER BY next_at, id LIMIT 50")
    List<Row> due(Instant now);

    /** For one try, by one process: the next is not before that. */
    @Query("""
            UPDATE letter SET attempts = attempts + 1, next_at = :nextAt
            WHERE id = :id AND attempts = :attempts AND ended_at IS NULL
            """)
    long take(@UuidColumn UUID id, int attempts, Instant nextAt);

    @Query("UPDATE letter SET ended_at = :at, outcome = :outcome, address = NULL WHERE id = :id")
    void end(@UuidColumn UUID id, Outcome outcome, Instant at);

    @Query("SELECT * FROM letter WHERE kind = :kind AND member_id IN" + Keys.OF_KEYS)
    List<Row> of(Told.About kind, String keys);

    @Query("DELETE FROM letter WHERE ended_at < :before LIMIT 1000")
    long forget(Instant before);
}
