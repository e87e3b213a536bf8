package fr.boucle.repairs.twin;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.repairs.device.DeviceRows;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What workshops answered about two files: the newest answer of each side. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TwinAnswerRows extends GenericRepository<DeviceRows.Row, UUID> {
    @MappedEntity("twin_answer")
    record Answered(@UuidColumn UUID deviceId, @UuidColumn UUID otherId, String answer) {}

    @Query("""
            INSERT INTO twin_answer (device_id, other_id, organisation_id, answer, answered_at)
            VALUES (:deviceId, :otherId, :organisationId, :answer, :at)
            ON DUPLICATE KEY UPDATE organisation_id = :organisationId, answer = :answer, answered_at = :at""")
    void answer(
            @UuidColumn UUID deviceId,
            @UuidColumn UUID otherId,
            @UuidColumn UUID organisationId,
            String answer,
            Instant at);

    @Query("SELECT device_id, other_id, answer FROM twin_answer WHERE device_id = :deviceId OR other_id = :deviceId")
    List<Answered> about(@UuidColumn UUID deviceId);
}
