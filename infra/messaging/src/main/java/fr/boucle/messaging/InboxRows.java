package fr.boucle.messaging;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

/** The inbox table: which messages a consumer has received. Rows live as long as the topic, that is for ever. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface InboxRows extends GenericRepository<InboxRows.Row, UUID> {
    @MappedEntity("inbox")
    record Row(@Id @UuidColumn UUID messageId, String consumer, Instant receivedAt) {}

    /** Records the message; 0 when it was recorded before. A second one at the same time waits for the first's commit. */
    @Query("INSERT IGNORE INTO inbox (consumer, message_id, received_at) VALUES (:consumer, :messageId, :at)")
    long record(String consumer, @UuidColumn UUID messageId, Instant at);
}
