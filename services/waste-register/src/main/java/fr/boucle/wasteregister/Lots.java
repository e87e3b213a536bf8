package fr.boucle.wasteregister;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lots. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Lots implements GenericRepository<LotRow, UUID> {
    private final Outbox outbox;

    Lots(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A lot under its lock. */
    record Locked(LotRow row) {
        Lot lot() {
            return row.lot();
        }
    }

    /** Locks a lot of an organisation; another's is not there. */
    @Transactional(propagation = Propagation.MANDATORY)
    Locked lock(UUID id, UUID organisation) {
        return findForUpdate(id, organisation)
                .map(Locked::new)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No lot of yours has this id."));
    }

    /** Writes what an event made of a lot, and publishes the event. */
    @Transactional(propagation = Propagation.MANDATORY)
    LotRow apply(Locked locked, LotEvent event, String actor) {
        LotRow was = locked.row();
        LotRow now = LotRows.after(was, was.lot().on(event));
        update(now);
        outbox.append(Publication.of(event, now.id(), now.version()), actor);
        return now;
    }

    /** The open lot of a kind, locked; opened when there is none. Two at once meet at the unique key. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID open(UUID freshId, UUID organisation, String wasteCode, boolean dataBearing, Instant at) {
        long _ = openIfNone(freshId, organisation, wasteCode, dataBearing, at);
        return lockOpen(organisation, wasteCode, dataBearing)
                .orElseThrow(() -> new IllegalStateException("the open lot is gone under its lock"))
                .id();
    }

    @Query("INSERT INTO waste_lot (id, organisation_id, waste_code, data_bearing, state, open_marker, version,"
            + " opened_at) VALUES (:id, :organisationId, :wasteCode, :dataBearing, 'OPEN', 1, 0, :openedAt) ON"
            + " DUPLICATE KEY UPDATE open_marker = 1")
    abstract long openIfNone(
            @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String wasteCode,
            boolean dataBearing,
            Instant openedAt);

    @Query("SELECT * FROM waste_lot WHERE organisation_id = :organisationId AND waste_code = :wasteCode"
            + " AND data_bearing = :dataBearing AND open_marker = 1 FOR UPDATE")
    abstract Optional<LotRow> lockOpen(@UuidColumn UUID organisationId, String wasteCode, boolean dataBearing);

    @Query("SELECT * FROM waste_lot WHERE id = :id AND organisation_id = :organisationId FOR UPDATE")
    abstract Optional<LotRow> findForUpdate(@UuidColumn UUID id, @UuidColumn UUID organisationId);

    abstract void update(LotRow row);

    /** The BSD's number of a lot that left without it: told once, its version stays that of its state. */
    @Query("UPDATE waste_lot SET bsd_number = :number WHERE id = :id AND consigned_on IS NOT NULL AND bsd_number IS"
            + " NULL")
    abstract long tellBsd(@UuidColumn UUID id, String number);

    @Query("SELECT * FROM waste_lot WHERE id = :id AND " + Reader.VISIBLE)
    abstract Optional<LotRow> find(@UuidColumn UUID id, boolean everything, @UuidColumn UUID organisation, Instant at);

    @Query("SELECT * FROM waste_lot WHERE id > :after AND (:state = '' OR state = :state)"
            + " AND (:anyDevice OR id IN (SELECT lot_id FROM waste_item WHERE device_id = :deviceId))"
            + " AND " + Reader.VISIBLE + " ORDER BY id LIMIT :max")
    abstract List<LotRow> list(
            @UuidColumn UUID after,
            String state,
            boolean anyDevice,
            @UuidColumn UUID deviceId,
            boolean everything,
            @UuidColumn UUID organisation,
            Instant at,
            int max);
}
