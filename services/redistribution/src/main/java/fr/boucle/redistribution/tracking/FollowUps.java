package fr.boucle.redistribution.tracking;

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

/** The answers at 3 and 12 months: whether the device is used, and what would have been bought without it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FollowUps extends GenericRepository<FollowUps.Row, UUID> {
    enum Bought {
        NEW,
        USED,
        NONE
    }

    @MappedEntity("follow_up")
    record Row(
            @Id @UuidColumn UUID reservationId,
            int month,
            boolean stillUsed,
            Bought wouldHaveBought,
            Instant answeredAt,
            @UuidColumn UUID answerId,
            long version) {
        boolean isSame(FollowUpAnswer told) {
            return stillUsed == told.stillUsed() && wouldHaveBought == told.wouldHaveBought();
        }
    }

    @Query("SELECT * FROM follow_up WHERE reservation_id = :reservationId AND month = :month FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID reservationId, int month);

    @Query("""
            INSERT INTO follow_up (reservation_id, month, still_used, would_have_bought, answered_at, answer_id,
                version) VALUES (:reservationId, :month, :stillUsed, :bought, :at, :answerId, :version)
            ON DUPLICATE KEY UPDATE still_used = :stillUsed, would_have_bought = :bought, answered_at = :at,
                version = :version""")
    void answer(
            @UuidColumn UUID reservationId,
            int month,
            boolean stillUsed,
            Bought bought,
            Instant at,
            @UuidColumn UUID answerId,
            long version);

    @Query("SELECT COUNT(*) FROM follow_up WHERE reservation_id = :reservationId AND month = :month")
    long countOf(@UuidColumn UUID reservationId, int month);

    /** A device with its household whose question has no answer. */
    @MappedEntity("reservation")
    record Unanswered(@Id @UuidColumn UUID id, String reference, String deviceCode, Instant changedAt) {}

    @Query("""
            SELECT r.id, r.reference, r.device_code, r.changed_at FROM reservation r
            LEFT JOIN follow_up f ON f.reservation_id = r.id AND f.month = :month
            WHERE r.organisation_id = :structure AND r.recipient = 'HOUSEHOLD' AND r.state = 'DELIVERED'
              AND r.changed_at < :before
              AND f.reservation_id IS NULL
            ORDER BY r.changed_at, r.id LIMIT 200""")
    List<Unanswered> unanswered(@UuidColumn UUID structure, int month, Instant before);

    @Query("SELECT * FROM follow_up WHERE month = :month")
    List<Row> of(int month);
}
