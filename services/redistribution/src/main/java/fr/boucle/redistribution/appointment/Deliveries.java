package fr.boucle.redistribution.appointment;

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
import java.util.Optional;
import java.util.UUID;

/** Which device a partner brings, and when: never where to, which partner and household agree by telephone. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Deliveries extends GenericRepository<Deliveries.Row, UUID> {
    /** Of a day. */
    enum Half {
        MORNING,
        AFTERNOON
    }

    @MappedEntity("delivery")
    record Row(
            @Id @UuidColumn UUID reservationId,
            @UuidColumn UUID partnerId,
            DeliveryPartners.Way way,
            LocalDate onDay,
            Half half,
            Instant askedAt) {}

    /** What a partner is given for a day. */
    @MappedEntity("reservation")
    record Carried(
            @Id @UuidColumn UUID id,
            String reference,
            String deviceCode,
            String state,
            String kind,
            DeliveryPartners.Way way,
            Half half) {}

    Optional<Row> findById(UUID reservationId);

    @Query("""
            INSERT INTO delivery (reservation_id, partner_id, way, on_day, half, asked_at)
            VALUES (:reservationId, :partnerId, :way, :onDay, :half, :at)
            ON DUPLICATE KEY UPDATE partner_id = :partnerId, way = :way, on_day = :onDay, half = :half, asked_at = :at""")
    void put(
            @UuidColumn UUID reservationId,
            @UuidColumn UUID partnerId,
            String way,
            LocalDate onDay,
            String half,
            Instant at);

    @Query("DELETE FROM delivery WHERE reservation_id = :reservationId")
    void end(@UuidColumn UUID reservationId);

    @Query("""
            SELECT r.id, r.reference, r.device_code, r.state, d.kind, v.way, v.half
            FROM delivery v JOIN reservation r ON r.id = v.reservation_id JOIN device d ON d.id = r.device_id
            WHERE v.partner_id = :partnerId AND v.on_day = :day AND r.organisation_id = :structure
                AND r.state IN ('RESERVED', 'PREPARED', 'DELIVERED')
            ORDER BY v.half DESC, r.reference LIMIT 1000""")
    List<Carried> of(@UuidColumn UUID partnerId, LocalDate day, @UuidColumn UUID structure);
}
