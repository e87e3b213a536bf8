package fr.boucle.messaging;

import fr.boucle.web.UuidColumn;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbox table. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxRows extends GenericRepository<OutboxRows.Row, Long> {
    @MappedEntity("outbox")
    record Row(
            @Id @GeneratedValue @Nullable Long seq,
            @UuidColumn UUID id,
            String type,
            String msgKey,
            long sequence,
            @Nullable Integer hop,
            Instant occurredAt,
            String actor,
            @Nullable String correlation,
            String payload) {}

    /** The newest offset that was acknowledged in a partition. */
    @Serdeable
    record Place(int kafkaPartition, long kafkaOffset) {}

    Row save(Row row);

    @Query("SELECT seq, id, type, msg_key, sequence, hop, occurred_at, actor, correlation, payload FROM outbox"
            + " WHERE published_at IS NULL ORDER BY seq LIMIT :max")
    List<Row> unpublished(int max);

    @Query(
            "UPDATE outbox SET published_at = :at, kafka_partition = :partition, kafka_offset = :offset WHERE seq = :seq")
    long mark(long seq, Instant at, int partition, long offset);

    @Query("SELECT kafka_partition, MAX(kafka_offset) AS kafka_offset FROM outbox"
            + " WHERE kafka_partition IS NOT NULL GROUP BY kafka_partition")
    List<Place> places();

    @Query("UPDATE outbox SET published_at = NULL, kafka_partition = NULL, kafka_offset = NULL"
            + " WHERE kafka_partition = :partition AND kafka_offset >= :from AND seq <> :except")
    long unmarkFrom(int partition, long from, long except);

    @Query("DELETE FROM outbox WHERE published_at < :before ORDER BY published_at LIMIT 1000")
    long deletePublishedBefore(Instant before);

    @Query("SELECT COUNT(*) FROM outbox WHERE published_at IS NULL")
    long countUnpublished();

    @Query("SELECT MIN(occurred_at) FROM outbox WHERE published_at IS NULL")
    @Nullable
    Instant oldestUnpublished();
}
