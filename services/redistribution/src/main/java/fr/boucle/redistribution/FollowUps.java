package fr.boucle.redistribution;

import fr.boucle.web.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
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
            Instant answeredAt) {}

    @Query("INSERT INTO follow_up (reservation_id, month, still_used, would_have_bought, answered_at)"
            + " VALUES (:reservationId, :month, :stillUsed, :bought, :at)"
            + " ON DUPLICATE KEY UPDATE still_used = :stillUsed, would_have_bought = :bought, answered_at = :at")
    long answer(@UuidColumn UUID reservationId, int month, boolean stillUsed, Bought bought, Instant at);

    @Query("SELECT * FROM follow_up WHERE month = :month")
    List<Row> of(int month);
}
