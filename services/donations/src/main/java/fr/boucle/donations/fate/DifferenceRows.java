package fr.boucle.donations.fate;

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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent and what was received differ; a person explains each difference and closes it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DifferenceRows extends GenericRepository<DifferenceRows.Row, UUID> {
    @MappedEntity("difference")
    record Row(
            @Id @UuidColumn UUID deviceId,
            String kind,
            @UuidColumn @Nullable UUID donorId,
            @UuidColumn UUID receiverId,
            @UuidColumn @Nullable UUID conventionId,
            String code,
            Instant reportedAt,
            @Nullable Instant foundAt,
            @UuidColumn @Nullable UUID linkedDeviceId,
            @Nullable String explanationCode,
            @Nullable String explanation,
            @Nullable Instant closedAt) {}

    @Query("""
            INSERT IGNORE INTO difference (device_id, kind, receiver_id, code, reported_at)
            VALUES (:deviceId, :kind, :receiverId, :code, :at)""")
    void open(@UuidColumn UUID deviceId, String kind, @UuidColumn UUID receiverId, String code, Instant at);

    @Query("""
            UPDATE difference
            SET donor_id = (SELECT owner_id FROM device WHERE id = :deviceId),
              convention_id = (SELECT convention_id FROM device WHERE id = :deviceId)
            WHERE device_id = :deviceId""")
    void nameDonor(@UuidColumn UUID deviceId);

    @Query("UPDATE difference SET found_at = :at WHERE device_id = :deviceId AND found_at IS NULL")
    void found(@UuidColumn UUID deviceId, Instant at);

    @Query("UPDATE difference SET linked_device_id = :other WHERE device_id = :deviceId")
    void link(@UuidColumn UUID deviceId, @UuidColumn UUID other);

    @Query("""
            UPDATE difference SET explanation_code = :explanationCode, explanation = :explanation, closed_at = :at
            WHERE device_id = :deviceId AND closed_at IS NULL""")
    void close(@UuidColumn UUID deviceId, String explanationCode, String explanation, Instant at);

    @Query("SELECT * FROM difference WHERE device_id = :deviceId FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID deviceId);

    @Query("SELECT * FROM difference WHERE device_id IN" + Keys.OF_KEYS)
    List<Row> findAll(String keys);
}
