package fr.boucle.redistribution.reservation;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.persistence.Keys;
import fr.boucle.redistribution.stock.DeviceEvent;
import fr.boucle.redistribution.stock.Devices;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The reservations. Their events are the device's: each is applied to the reservation, then to the device, which publishes
 * it. Locks are taken in the order request, reservation, device.
 */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Reservations {

    private final ReservationRows rows;
    private final Devices devices;
    private final List<ReservationEnd> ends;

    Reservations(ReservationRows rows, Devices devices, List<ReservationEnd> ends) {
        this.rows = rows;
        this.devices = devices;
        this.ends = ends;
    }

    /** A reservation, the version it has, and since when it is as it is. */
    public record Found(Reservation reservation, long version, Instant since) {
        public Reservation.Terms terms() {
            return reservation.terms();
        }

        public UUID id() {
            return terms().id();
        }

        public ReservationState state() {
            return ReservationState.of(reservation);
        }
    }

    /** What to do to a reservation: events in order, possibly none. */
    public interface Decision extends Function<Reservation, List<? extends DeviceEvent>> {}

    /** Makes a reservation; the unique keys refuse a second one of the same device or request. */
    public void open(Reservation.Terms terms, String actor) {
        rows.save(ReservationRow.made(terms));
        devices.react(terms.device().id(), actor, _ -> List.of(terms.reserved()));
    }

    /** Changes a reservation the actor may see; where its request changes too, that one is locked before. */
    @CanIgnoreReturnValue
    public Found change(UUID id, Actor actor, @Nullable String ifMatch, Decision decision) {
        Found found = lock(id);
        if (!mayBeSeen(found, actor)) {
            throw unknown();
        }
        if (ifMatch != null) {
            Version.required(ifMatch).mustBe(found.version());
        }
        return apply(found, actor.signature(), decision);
    }

    /** Changes a reservation because the household, its structure, time or a request's end said so. */
    @CanIgnoreReturnValue
    public Found react(UUID id, String actor, Decision decision) {
        return react(lock(id), actor, decision);
    }

    /** The same, where it is locked already. */
    Found react(Found locked, String actor, Decision decision) {
        return apply(locked, actor, decision);
    }

    public Found lock(UUID id) {
        return rows.lock(id).map(ReservationRow::found).orElseThrow(Reservations::unknown);
    }

    /** A reservation for a household that the actor may see. */
    public Found get(UUID id, Actor actor) {
        return Optional.of(see(id, actor))
                .filter(found -> found.terms().request().isHousehold())
                .orElseThrow(Reservations::unknown);
    }

    /** The same whoever it is for: deciders see all, a mediator the structure's, a technician the workshop's. */
    public Found see(UUID id, Actor actor) {
        return rows.findById(id)
                .map(ReservationRow::found)
                .filter(found -> mayBeSeen(found, actor))
                .orElseThrow(Reservations::unknown);
    }

    public Optional<Found> liveOf(UUID requestId) {
        return rows.liveOf(requestId).map(ReservationRow::found);
    }

    public List<Found> of(UUID requestId) {
        return found(rows.of(requestId));
    }

    /** Those of these ids, in no order. */
    public List<Found> all(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : found(rows.all(Keys.of(ids)));
    }

    List<Found> expired(Instant now) {
        return found(rows.expired(now));
    }

    long countLive(UUID organisation) {
        return rows.countLive(organisation);
    }

    /** Delivered before a time, with no letter of this kind to the household yet. */
    public List<Found> deliveredBefore(Instant before, String letter) {
        return found(rows.deliveredBefore(before, letter));
    }

    private Found apply(Found before, String actor, Decision decision) {
        Reservation reservation = before.reservation();
        long version = before.version();
        Instant since = before.since();
        for (DeviceEvent event : decision.apply(reservation)) {
            reservation = reservation.on(event);
            version++;
            since = event.at();
            devices.react(event.deviceId(), actor, _ -> List.of(event));
            write(reservation, version, since);
        }
        return new Found(reservation, version, since);
    }

    private void write(Reservation reservation, long version, Instant at) {
        UUID id = reservation.terms().id();
        ReservationState state = ReservationState.of(reservation);
        switch (reservation) {
            case Reservation.Live _ -> rows.move(id, version, state, true, null, null, at);
            case Reservation.Delivered delivered ->
                rows.move(id, version, state, false, delivered.price().cents(), null, at);
            case Reservation.Returned returned -> {
                rows.move(id, version, state, false, returned.price().cents(), returned.reasonCode(), at);
                ends.forEach(end -> end.returned(id));
            }
            case Reservation.Released released -> {
                rows.move(id, version, state, false, null, released.reasonCode(), at);
                ends.forEach(end -> end.released(id));
            }
        }
    }

    private static List<Found> found(List<ReservationRow> rows) {
        return rows.stream().map(ReservationRow::found).toList();
    }

    private static boolean mayBeSeen(Found found, Actor actor) {
        return actor.is(Role.DECIDER)
                || (actor.is(Role.MEDIATOR)
                        && found.terms().request().structure().equals(actor.organisation()))
                || (actor.is(Role.TECHNICIAN)
                        && found.terms().device().workshop().equals(actor.organisation()));
    }

    private static Refusal unknown() {
        return new Refusal(CommonRefusal.NOT_FOUND, "No reservation of yours has this id.");
    }
}
