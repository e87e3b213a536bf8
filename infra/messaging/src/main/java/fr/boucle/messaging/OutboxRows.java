package fr.boucle.messaging;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outbox table. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxRows extends GenericRepository<OutboxRow, Long> {

    @CanIgnoreReturnValue
    OutboxRow save(OutboxRow row);

    @Query("""
            SELECT seq, id, type, msg_key, sequence, hop, occurred_at, actor, correlation, payload FROM outbox
            WHERE published_at IS NULL ORDER BY seq LIMIT :max
            """)
    List<OutboxRow> unpublished(int max);

    @Query(
            "UPDATE outbox SET published_at = :at, kafka_partition = :partition, kafka_offset = :offset WHERE seq = :seq")
    long mark(long seq, Instant at, int partition, long offset);

    @Query("""
            SELECT o.kafka_partition, o.kafka_offset, o.id FROM outbox o
            JOIN (SELECT kafka_partition, MAX(kafka_offset) AS newest FROM outbox
                WHERE kafka_partition IS NOT NULL GROUP BY kafka_partition) n
            ON n.kafka_partition = o.kafka_partition AND n.newest = o.kafka_offset
            """)
    List<AcknowledgedPlace> newest();

    @Query("""
            SELECT kafka_partition, kafka_offset, id FROM outbox
            WHERE kafka_partition = :partition AND kafka_offset >= :from ORDER BY kafka_offset LIMIT 1
            """)
    Optional<AcknowledgedPlace> firstFrom(int partition, long from);

    @Query("""
            UPDATE outbox SET published_at = NULL, kafka_partition = NULL, kafka_offset = NULL
            WHERE kafka_partition = :partition AND kafka_offset >= :from AND seq <> :except
            """)
    long unmarkFrom(int partition, long from, long except);

    @Query("DELETE FROM outbox WHERE published_at < :before ORDER BY published_at LIMIT 1000")
    long deletePublishedBefore(Instant before);

    @Query("SELECT COUNT(*) FROM outbox WHERE published_at IS NULL")
    long countUnpublished();

    @Query("SELECT MIN(occurred_at) FROM outbox WHERE published_at IS NULL")
    @Nullable
    Instant oldestUnpublished();
}
