package fr.boucle.donations.claim;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The claims of an organisation, made by it or on its lots, the newest first. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClaimHistory extends GenericRepository<ClaimRows.Row, UUID> {
    @Query("""
            SELECT * FROM claim
            WHERE (donor_id = :organisation OR claimant_id = :organisation) AND (:state IS NULL OR state = :state)
            ORDER BY claimed_at DESC, id DESC LIMIT :max""")
    List<ClaimRows.Row> newest(@UuidColumn UUID organisation, @Nullable String state, int max);

    @Query("""
            SELECT c.* FROM claim c JOIN claim a ON a.id = :after
            WHERE (c.donor_id = :organisation OR c.claimant_id = :organisation)
              AND (:state IS NULL OR c.state = :state)
              AND (c.claimed_at < a.claimed_at OR c.claimed_at = a.claimed_at AND c.id < a.id)
            ORDER BY c.claimed_at DESC, c.id DESC LIMIT :max""")
    List<ClaimRows.Row> older(@UuidColumn UUID organisation, @UuidColumn UUID after, @Nullable String state, int max);
}
