package fr.boucle.redistribution.decision;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.redistribution.request.Outcome;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Relation;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the decisions, for {@link Decisions} alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DecisionRows extends GenericRepository<DecisionRows.Row, UUID> {
    @MappedEntity("decision")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID requestId,
            long requestVersion,
            @Relation(Relation.Kind.EMBEDDED) Chosen chosen,
            @Relation(Relation.Kind.EMBEDDED) Proposed proposed,
            @Relation(Relation.Kind.EMBEDDED) Counted counted,
            @UuidColumn UUID decidedBy,
            @UuidColumn UUID decidedFor,
            Instant decidedAt) {}

    /**
     * What was chosen.
     *
     * @param explanation sealed: people write names; empty once forgotten
     */
    @Embeddable
    record Chosen(
            @MappedProperty("outcome") Outcome outcome,

            @MappedProperty("device_id") @UuidColumn @Nullable
            UUID deviceId,

            @MappedProperty("reservation_id") @UuidColumn @Nullable
            UUID reservationId,

            @MappedProperty("programme_id") @UuidColumn @Nullable
            UUID programmeId,

            @MappedProperty("reason_code") String reasonCode,
            @MappedProperty("explanation") byte[] explanation) {}

    @Embeddable
    record Proposed(
            @MappedProperty("proposed_device_id") @UuidColumn @Nullable
            UUID deviceId,

            @MappedProperty("followed_proposal") boolean followed) {}

    /**
     * What was counted.
     *
     * @param notice the points and the rule of that moment, as JSON
     */
    @Embeddable
    record Counted(
            @MappedProperty("rule_version") String ruleVersion,
            @MappedProperty("index_version") @Nullable String indexVersion,
            @MappedProperty("score_tenths") int scoreTenths,
            @MappedProperty("queue_rank") int queueRank,
            @MappedProperty("queue_length") int queueLength,
            @MappedProperty("notice") String notice) {}

    void save(Row row);

    Optional<Row> findById(UUID id);

    @Query("SELECT * FROM decision WHERE request_id = :requestId ORDER BY decided_at, id")
    List<Row> of(@UuidColumn UUID requestId);

    @Query("SELECT * FROM decision WHERE request_id = :requestId AND request_version = :version")
    Optional<Row> madeOn(@UuidColumn UUID requestId, long version);

    @Query("""
            UPDATE decision SET explanation = '', notice = JSON_REMOVE(notice, '$.asked')
            WHERE request_id = :requestId""")
    void forgetWhatWasSaid(@UuidColumn UUID requestId);
}
