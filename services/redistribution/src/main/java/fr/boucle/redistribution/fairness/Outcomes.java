package fr.boucle.redistribution.fairness;

import fr.boucle.redistribution.request.Outcome;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests beside their decisions, for reports: its own projection, never an aggregate. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Outcomes extends GenericRepository<Outcomes.Row, String> {
    /** A request with one of its decisions, or without any. */
    @Introspected
    record Row(
            String reference,
            String communeCode,
            String structure,
            String need,
            String household,
            Instant openedAt,
            @Nullable Outcome outcome,
            @Nullable Boolean followedProposal,
            @Nullable Integer scoreTenths,
            @Nullable Instant decidedAt) {
        /** How many days it had waited when it was decided. */
        long waited() {
            return decidedAt == null ? 0 : ChronoUnit.DAYS.between(openedAt, decidedAt);
        }
    }

    @Query("""
            SELECT r.reference, r.commune_code, LOWER(HEX(r.organisation_id)) AS structure, r.need, r.household,
                r.opened_at, d.outcome, d.followed_proposal, d.score_tenths, d.decided_at
            FROM request r LEFT JOIN decision d ON d.request_id = r.id""")
    List<Row> all();
}
