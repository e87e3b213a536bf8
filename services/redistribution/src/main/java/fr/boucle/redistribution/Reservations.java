package fr.boucle.redistribution;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
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
import java.util.function.Function;

/**
 * The reservations. Their events are the device's: each is applied to the reservation, then to the device, which publishes
 * it. Locks are taken in the order request, reservation, device.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional(propagation = Propagation.MANDATORY)
abstract class Reservations implements GenericRepository<ReservationRow, UUID> {
    private final Devices devices;
    private final SlotPlaces places;

    Reservations(Devices devices, SlotPlaces places) {
        this.devices = devices;
        this.places = places;
    }

    /** Makes a reservation; the unique keys refuse a second one of the same device or request. */
    void make(Reservation.Terms terms, String actor) {
        var _ = save(ReservationRow.made(terms));
        devices.apply(terms.reserved(), actor);
    }

    /** Changes a reservation whose request the caller has locked. */
    void change(UUID id, String actor, Function<Reservation, List<? extends DeviceEvent>> decide) {
        ReservationRow row = lock(id).orElseThrow(Reservations::unknown);
        for (DeviceEvent event : decide.apply(row.reservation())) {
            row = row.after(event);
            devices.apply(event, actor);
            if (event instanceof DeviceEvent.ReservationReleased) {
                places.leave(id);
            }
        }
        var _ = update(row);
    }

    /** A reservation the actor may see: deciders all, a mediator the structure's, a technician the workshop's. */
    ReservationRow visible(UUID id, Actor actor) {
        return findById(id)
                .filter(row -> actor.is(Role.DECIDER)
                        || (actor.is(Role.MEDIATOR) && row.organisationId().equals(actor.organisation()))
                        || (actor.is(Role.TECHNICIAN) && row.workshopId().equals(actor.organisation())))
                .orElseThrow(Reservations::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(CommonRefusal.NOT_FOUND, "No reservation of yours has this id.");
    }

    abstract Optional<ReservationRow> findById(UUID id);

    abstract ReservationRow save(ReservationRow row);

    abstract ReservationRow update(ReservationRow row);

    @Query("SELECT * FROM reservation WHERE id = :id FOR UPDATE")
    abstract Optional<ReservationRow> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM reservation WHERE live_request = :requestId")
    abstract Optional<ReservationRow> liveOf(@UuidColumn UUID requestId);

    @Query("SELECT * FROM reservation WHERE request_id = :requestId ORDER BY id")
    abstract List<ReservationRow> of(@UuidColumn UUID requestId);

    @Query(
            "SELECT * FROM reservation WHERE id > :after AND (:every OR organisation_id = :organisation OR workshop_id = :organisation)"
                    + " AND FIND_IN_SET(state, :states) > 0 ORDER BY id LIMIT :max")
    abstract List<ReservationRow> list(
            @UuidColumn UUID after, boolean every, @UuidColumn UUID organisation, String states, int max);

    @Query(
            "SELECT * FROM reservation WHERE state IN ('RESERVED', 'PREPARED') AND expires_at < :now ORDER BY expires_at LIMIT 100")
    abstract List<ReservationRow> expired(Instant now);

    @Query(
            "SELECT COUNT(*) FROM reservation WHERE organisation_id = :organisation AND state IN ('RESERVED', 'PREPARED')")
    abstract long countLive(@UuidColumn UUID organisation);

    /** Delivered before a time, and the household not asked yet. */
    @Query("SELECT * FROM reservation r WHERE r.state = 'DELIVERED' AND r.changed_at < :before AND NOT EXISTS"
            + " (SELECT 1 FROM notification n WHERE n.request_id = r.request_id AND n.kind = :kind) LIMIT 100")
    abstract List<ReservationRow> toAsk(Instant before, Letter.Kind kind);
}
