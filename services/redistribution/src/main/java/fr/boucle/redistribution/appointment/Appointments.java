package fr.boucle.redistribution.appointment;

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

/** What goes with a hand-over: the slot, and the support offer the household agreed to. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Appointments extends GenericRepository<Appointments.Row, UUID> {
    @MappedEntity("appointment")
    record Row(
            @Id @UuidColumn UUID reservationId,
            @UuidColumn @Nullable UUID slotId,
            @Nullable String supportOffer) {}

    Optional<Row> findById(UUID reservationId);

    @Query("""
            INSERT INTO appointment (reservation_id, slot_id) VALUES (:reservationId, :slotId)
            ON DUPLICATE KEY UPDATE slot_id = :slotId""")
    void at(@UuidColumn UUID reservationId, @UuidColumn UUID slotId);

    @Query("UPDATE appointment SET slot_id = NULL WHERE reservation_id = :reservationId")
    void without(@UuidColumn UUID reservationId);

    @Query("""
            INSERT INTO appointment (reservation_id, support_offer)
            VALUES (:reservationId, :offer) ON DUPLICATE KEY UPDATE support_offer = :offer""")
    void withOffer(@UuidColumn UUID reservationId, String offer);

    @Query("""
            SELECT a.*
            FROM appointment a JOIN slot s ON s.id = a.slot_id JOIN reservation r ON r.id = a.reservation_id
            WHERE s.starts_at >= :from AND s.starts_at < :until AND (a.reminded_of IS NULL OR a.reminded_of <> a.slot_id)
                AND r.state IN ('RESERVED', 'PREPARED')
            ORDER BY s.starts_at LIMIT 200""")
    List<Row> expected(Instant from, Instant until);

    @Query("UPDATE appointment SET reminded_of = slot_id WHERE reservation_id = :reservationId")
    void reminded(@UuidColumn UUID reservationId);
}
