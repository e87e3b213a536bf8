package fr.boucle.observatory;

import fr.boucle.messaging.EventJson;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events that the observatory knows, each about one subject, and what belongs to what. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Steps implements GenericRepository<StepRow, UUID> {
    private final EventJson json;

    Steps(EventJson json) {
        this.json = json;
    }

    /** A row as a step of a life; {@code hop} where the row has none of its own. */
    Step step(StepRow row, int life, int hop) {
        EventType type = EventTypes.find(row.context(), row.event())
                .orElseThrow(() -> new IllegalStateException("a stored event has no type: " + row.event()));
        return new Step(
                row.messageId(),
                row.subjectId(),
                type,
                life,
                row.hop() == null || !type.isOfDevice() ? hop : row.hop(),
                row.sequence(),
                row.happenedAt(),
                row.organisationId(),
                json.read(row.facts(), JsonNode.class));
    }

    /** Adds an event; one that is there already stays as it is. */
    void add(StepRow row) {
        insert(
                row.messageId(),
                row.subjectId(),
                row.context(),
                row.event(),
                row.hop(),
                row.sequence(),
                row.happenedAt(),
                row.organisationId(),
                row.facts());
    }

    /** Says that something belongs to a source, or no longer does: the newest word counts, and of two hops the earlier. */
    void link(UUID source, UUID subject, EventType.Link link, @Nullable Integer hop, long sequence) {
        insertLink(source, subject, link.kind(), hop, sequence, link.parts());
    }

    @Query("""
            INSERT IGNORE INTO step (message_id, subject_id, context, event, hop, sequence, happened_at, organisation_id, facts)
            VALUES (:messageId, :subjectId, :context, :event, :hop, :sequence, :happenedAt, :organisationId, :facts)
            """)
    abstract void insert(
            @UuidColumn UUID messageId,
            @UuidColumn UUID subjectId,
            String context,
            String event,
            @Nullable Integer hop,
            long sequence,
            Instant happenedAt,
            @Nullable @UuidColumn UUID organisationId,
            String facts);

    @Query("""
            INSERT INTO thread_link (source_id, subject_id, kind, hop, sequence, parted)
            VALUES (:source, :subject, :kind, :hop, :sequence, :parted)
            ON DUPLICATE KEY UPDATE hop = LEAST(hop, VALUES(hop)),
            parted = CASE WHEN VALUES(sequence) >= sequence THEN VALUES(parted) ELSE parted END,
            sequence = GREATEST(sequence, VALUES(sequence))
            """)
    abstract void insertLink(
            @UuidColumn UUID source,
            @UuidColumn UUID subject,
            LinkKind kind,
            @Nullable Integer hop,
            long sequence,
            boolean parted);

    @Query("SELECT * FROM step WHERE subject_id = :subject")
    abstract List<StepRow> of(@UuidColumn UUID subject);

    @Query("SELECT * FROM thread_link WHERE source_id = :source AND NOT parted")
    abstract List<ThreadLink> linkedTo(@UuidColumn UUID source);

    @Query("SELECT * FROM thread_link WHERE subject_id = :subject AND kind IN ('ALIAS', 'FORMER') AND NOT parted")
    abstract List<ThreadLink> mainOf(@UuidColumn UUID subject);

    /** What was ever said to be of one machine with it. */
    @Query("""
            SELECT * FROM thread_link WHERE (source_id = :device OR subject_id = :device) AND kind IN ('ALIAS', 'FORMER')
            """)
    abstract List<ThreadLink> relatives(@UuidColumn UUID device);

    @Query("SELECT context, event, COUNT(*) AS total FROM step GROUP BY context, event ORDER BY context, event")
    abstract List<EventCount> counts();

    @Query("DELETE FROM step")
    abstract long deleteSteps();

    @Query("DELETE FROM thread_link")
    abstract long deleteLinks();
}
