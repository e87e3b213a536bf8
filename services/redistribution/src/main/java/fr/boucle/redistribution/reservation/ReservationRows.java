package fr.boucle.redistribution.reservation;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the reservations, for {@link Reservations} alone; {@code live…} carry the unique keys while one is live. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReservationRows extends GenericRepository<ReservationRow, UUID> {

    void save(ReservationRow row);

    Optional<ReservationRow> findById(UUID id);

    @Query("SELECT * FROM reservation WHERE id = :id FOR UPDATE")
    Optional<ReservationRow> lock(@UuidColumn UUID id);

    @Query("""

            UPDATE reservation SET version = :version, state = :state, price_cents = :price,
                reason_code = :reason,
                changed_at = :at,
                live_device = IF(:live,
                device_id, NULL), live_request = IF(:live AND recipient = 'HOUSEHOLD', request_id, NULL)

            WHERE id = :id""")
    void move(
            @UuidColumn UUID id,
            long version,
            ReservationState state,
            boolean live,
            @Nullable Long price,
            @Nullable String reason,
            Instant at);

    @Query("SELECT * FROM reservation WHERE live_request = :requestId")
    Optional<ReservationRow> liveOf(@UuidColumn UUID requestId);

    @Query("SELECT * FROM reservation WHERE request_id = :requestId ORDER BY id")
    List<ReservationRow> of(@UuidColumn UUID requestId);

    @Query("SELECT * FROM reservation WHERE id IN" + Keys.OF_KEYS)
    List<ReservationRow> all(String keys);

    @Query("""

            SELECT * FROM reservation WHERE state IN ('RESERVED', 'PREPARED') AND expires_at <
                :now
            ORDER BY expires_at LIMIT 100""")
    List<ReservationRow> expired(Instant now);

    @Query("""

            SELECT COUNT(*) FROM reservation

            WHERE organisation_id = :organisation AND recipient = 'HOUSEHOLD'
                AND state IN ('RESERVED', 'PREPARED')""")
    long countLive(@UuidColumn UUID organisation);

    /** Delivered before a time, and the household not written to yet about it. */
    @Query("""

            SELECT * FROM reservation r WHERE r.state = 'DELIVERED' AND r.recipient = 'HOUSEHOLD'
                           AND r.changed_at < :before

                           AND NOT EXISTS (SELECT 1 FROM notification n
            WHERE n.request_id = r.request_id AND n.kind = :letter)
            LIMIT 100""")
    List<ReservationRow> deliveredBefore(Instant before, String letter);
}
