package fr.boucle.redistribution;

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

/** The decisions, all kept: what was proposed and what a person decided, with the reason and the points of that moment. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Decisions extends GenericRepository<Decisions.Row, UUID> {
    /**
     * One decision.
     *
     * @param requestVersion the version of the request it was made on
     * @param explanation sealed: people write names
     * @param proposedDeviceId what the matching proposed
     * @param notice the points and the rule of that moment, as JSON
     */
    @MappedEntity("decision")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID requestId,
            long requestVersion,
            Outcome outcome,
            @UuidColumn @Nullable UUID deviceId,
            @UuidColumn @Nullable UUID reservationId,
            @UuidColumn @Nullable UUID programmeId,
            String reasonCode,
            byte @Nullable [] explanation,
            @UuidColumn @Nullable UUID proposedDeviceId,
            boolean followedProposal,
            String ruleVersion,
            @Nullable String indexVersion,
            int scoreTenths,
            int queueRank,
            int queueLength,
            String notice,
            @UuidColumn UUID decidedBy,
            @UuidColumn UUID decidedFor,
            Instant decidedAt) {}

    Row save(Row row);

    Optional<Row> findById(UUID id);

    @Query("SELECT * FROM decision WHERE request_id = :requestId ORDER BY decided_at, id")
    List<Row> of(@UuidColumn UUID requestId);

    @Query("SELECT * FROM decision WHERE request_id = :requestId AND request_version = :version")
    Optional<Row> madeOn(@UuidColumn UUID requestId, long version);

    @Query("UPDATE decision SET explanation = NULL WHERE request_id = :requestId")
    long forgetExplanations(@UuidColumn UUID requestId);
}
