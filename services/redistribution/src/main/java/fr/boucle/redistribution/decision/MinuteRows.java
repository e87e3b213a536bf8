package fr.boucle.redistribution.decision;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.redistribution.request.Outcome;
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

/** The decisions of a day for its minutes: its own projection, never an aggregate, and no word that people wrote. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MinuteRows extends GenericRepository<MinuteRows.Row, UUID> {
    /**
     * A decision.
     *
     * @param deviceCode of what was promised
     * @param secondLook how many refusals it answers: one, or none
     */
    @MappedEntity("decision")
    record Row(
            @Id @UuidColumn UUID id,
            String reference,
            Outcome outcome,
            String reasonCode,
            boolean followedProposal,
            int scoreTenths,
            int queueRank,
            int queueLength,
            String ruleVersion,
            @Nullable String deviceCode,
            long secondLook,
            @UuidColumn UUID decidedBy,
            Instant decidedAt) {}

    @Query("""
            SELECT d.id, q.reference, d.outcome, d.reason_code, d.followed_proposal, d.score_tenths, d.queue_rank,
                d.queue_length, d.rule_version, r.device_code,
                (SELECT COUNT(*) FROM second_look s WHERE s.given_in = d.id) AS second_look, d.decided_by, d.decided_at
            FROM decision d JOIN request q ON q.id = d.request_id LEFT JOIN reservation r ON r.id = d.reservation_id
            WHERE d.decided_at >= :from AND d.decided_at < :until ORDER BY d.decided_at, d.id LIMIT 1000""")
    List<Row> between(Instant from, Instant until);
}
