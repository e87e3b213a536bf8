package fr.boucle.donations.fate;

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

/** The steps of devices' fates. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FateSteps extends GenericRepository<FateSteps.Row, UUID> {
    @MappedEntity("fate_step")
    record Row(
            @Id @UuidColumn UUID messageId,
            @UuidColumn UUID deviceId,
            int hop,
            long sequence,
            String context,
            String event,
            @Nullable String detail,
            Instant happenedAt,
            @Nullable Boolean refurbished) {}

    @Query("""
            INSERT IGNORE INTO fate_step (message_id, device_id, hop, sequence, context, event, detail, happened_at,
            refurbished) VALUES (:messageId, :deviceId, :hop, :sequence, :context, :event, :detail, :at, :refurbished)""")
    void add(
            @UuidColumn UUID messageId,
            @UuidColumn UUID deviceId,
            int hop,
            long sequence,
            String context,
            String event,
            @Nullable String detail,
            Instant at,
            @Nullable Boolean refurbished);

    @Query("SELECT * FROM fate_step WHERE device_id = :deviceId ORDER BY hop, sequence, happened_at")
    List<Row> of(@UuidColumn UUID deviceId);
}
