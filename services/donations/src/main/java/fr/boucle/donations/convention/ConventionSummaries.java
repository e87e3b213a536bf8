package fr.boucle.donations.convention;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list says of conventions. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ConventionSummaries extends GenericRepository<ConventionSummaries.Row, UUID> {
    @MappedEntity("convention")
    record Row(
            @Id @UuidColumn UUID conventionId,
            @UuidColumn UUID claimId,
            @UuidColumn UUID donorId,
            @UuidColumn UUID takerId,
            String lotTitle,
            ConventionState state,
            String donorName,
            String takerName,
            long deviceCount,
            boolean donorSigned,
            boolean takerSigned,
            Instant drawnUpAt,
            LocalDate removalDeadline,
            @Nullable Instant pickUpStartsAt) {}

    @Query("""
            SELECT v.id AS convention_id, v.claim_id, v.donor_id, v.taker_id, l.title AS lot_title, v.state, COALESCE(d.name, '') AS donor_name,
              COALESCE(t.name, '') AS taker_name,
              (SELECT COUNT(*) FROM convention_device e WHERE e.convention_id = v.id) AS device_count,
              v.donor_signed_at IS NOT NULL AS donor_signed, v.taker_signed_at IS NOT NULL AS taker_signed,
              v.drawn_up_at, v.removal_deadline, p.starts_at AS pick_up_starts_at
            FROM convention v JOIN claim c ON c.id = v.claim_id JOIN lot l ON l.id = c.lot_id
            LEFT JOIN organisation d ON d.id = v.donor_id LEFT JOIN organisation t ON t.id = v.taker_id
            LEFT JOIN pick_up p ON p.convention_id = v.id
            WHERE v.id IN""" + Keys.OF_KEYS)
    List<Row> of(String keys);
}
