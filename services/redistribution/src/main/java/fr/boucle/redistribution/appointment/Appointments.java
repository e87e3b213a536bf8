package fr.boucle.redistribution.appointment;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
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
}
