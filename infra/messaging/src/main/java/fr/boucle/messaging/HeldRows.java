package fr.boucle.messaging;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages received and not yet handled: waiting, dead, or parked behind a dead one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface HeldRows extends GenericRepository<HeldRow, Long> {
    String WAITING = "WAITING";
    String DEAD = "DEAD";
    String PARKED = "PARKED";

    @CanIgnoreReturnValue
    HeldRow save(HeldRow row);

    /** Locks what blocks a key, so that a release in progress is waited for. */
    @Query("""
            SELECT position FROM held_message WHERE consumer = :consumer AND msg_key = :key
            AND state IN ('DEAD', 'PARKED') ORDER BY position FOR UPDATE
            """)
    List<Long> blocking(String consumer, String key);

    @Query("""
            SELECT * FROM held_message WHERE consumer = :consumer AND awaits = :key AND state = 'WAITING'
            ORDER BY COALESCE(hop, 0), sequence, position LIMIT 1000
            """)
    List<HeldRow> waitingFor(String consumer, String key);

    @Query("""
            SELECT * FROM held_message WHERE consumer = :consumer AND msg_key = :key AND state = 'PARKED'
            ORDER BY position LIMIT 1
            """)
    Optional<HeldRow> firstParked(String consumer, String key);

    @Query("SELECT * FROM held_message WHERE position = :position FOR UPDATE")
    Optional<HeldRow> lock(long position);

    @Query(
            "SELECT * FROM held_message WHERE consumer = :consumer AND message_id = :messageId AND state = 'DEAD' FOR UPDATE")
    Optional<HeldRow> lockDead(String consumer, @UuidColumn UUID messageId);

    @Query("SELECT * FROM held_message WHERE consumer = :consumer AND message_id IN" + Keys.OF_KEYS)
    List<HeldRow> all(String consumer, String keys);

    @Query("DELETE FROM held_message WHERE position = :position")
    long delete(long position);

    @Query("""
            UPDATE held_message SET state = :state, awaits = :awaits, reason = :reason, attempts = attempts + 1
            WHERE position = :position
            """)
    long hold(long position, String state, String awaits, String reason);

    @Query("""
            SELECT DISTINCT msg_key FROM held_message p WHERE consumer = :consumer AND state = 'PARKED'
            AND NOT EXISTS (SELECT 1 FROM held_message d WHERE d.consumer = p.consumer AND d.msg_key = p.msg_key
            AND d.state = 'DEAD') LIMIT 100
            """)
    List<String> parkedWithoutCause(String consumer);

    @Query("SELECT DISTINCT awaits FROM held_message WHERE consumer = :consumer AND state = 'WAITING' LIMIT 1000")
    List<String> awaited(String consumer);

    @Query("SELECT COUNT(*) FROM held_message WHERE consumer = :consumer AND state = :state")
    long count(String consumer, String state);

    @Query("SELECT COUNT(*) FROM held_message WHERE consumer = :consumer AND state = 'WAITING' AND held_at < :before")
    long countWaitingSince(String consumer, Instant before);

    @Query("""
            INSERT INTO dead_letter_decision (id, message_id, type, decision, reason, actor, decided_at)
            VALUES (:id, :messageId, :type, :decision, :reason, :actor, :at)
            """)
    long journal(
            @UuidColumn UUID id,
            @UuidColumn UUID messageId,
            String type,
            String decision,
            String reason,
            String actor,
            Instant at);
}
