package fr.boucle.donations.claim;

import fr.boucle.donations.device.Devices;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.lot.Lot;
import fr.boucle.donations.lot.Lots;
import fr.boucle.persistence.Keys;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who comes next when a claimed device is free again. A change of a line holds the device's row lock. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class WaitingList {
    private final WaitingPlaceRows rows;
    private final Devices devices;
    private final Lots lots;
    private final LegalChecks checks;

    WaitingList(WaitingPlaceRows rows, Devices devices, Lots lots, LegalChecks checks) {
        this.rows = rows;
        this.devices = devices;
        this.lots = lots;
        this.checks = checks;
    }

    /** Which device an organisation waits for, or waited for, under this id. */
    Optional<UUID> deviceOf(UUID placeId, UUID waiter) {
        return rows.lock(placeId).filter(row -> row.waiterId().equals(waiter)).map(WaitingPlaceRow::deviceId);
    }

    /** Goes to the end of the line; not when it stands there already. */
    boolean join(UUID placeId, UUID lotId, UUID deviceId, UUID waiter, Instant at) {
        return rows.join(placeId, lotId, deviceId, waiter, at) == 1;
    }

    /** To whom the devices are offered; those that are offered to nobody are left out. */
    Map<UUID, UUID> offers(List<UUID> deviceIds) {
        return rows.offers(Keys.of(deviceIds)).stream()
                .collect(Collectors.toUnmodifiableMap(WaitingPlaceRow::deviceId, WaitingPlaceRow::waiterId));
    }

    /** Offers devices that are free again to the first in line, as long as their lot takes claims. */
    void offerNext(List<UUID> freed, Instant now) {
        if (freed.isEmpty()) {
            return;
        }
        Map<UUID, WaitingPlaceRow> first = rows.lines(Keys.of(freed)).stream()
                .collect(Collectors.toMap(
                        WaitingPlaceRow::deviceId, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        first.values().forEach(row -> offer(row, now));
    }

    private void offer(WaitingPlaceRow first, Instant now) {
        Lot lot = lots.find(first.lotId()).orElseThrow();
        Instant end = lot.offer().opening().claimDeadline();
        if (lot instanceof Lot.Published && now.isBefore(end)) {
            Instant until =
                    now.plus(Duration.ofDays(checks.today().of("OFFER_DAYS").amount()));
            if (rows.hold(first.deviceId(), first.id()) == 1) {
                rows.offer(first.id(), until.isBefore(end) ? until : end);
            }
        }
    }

    /** A claimant uses the offers made to it. */
    void take(List<UUID> deviceIds, UUID claimant, Instant now) {
        rows.offers(Keys.of(deviceIds)).stream()
                .filter(row -> row.waiterId().equals(claimant))
                .forEach(row -> end(row, WaitingPlace.Ending.TAKEN, now));
    }

    /** Gives up a place in line or an offer; an offer goes to the next. False where the waiter has no such place. */
    boolean leave(UUID placeId, UUID waiter, Instant now) {
        return locked(placeId)
                .filter(row -> row.waiterId().equals(waiter))
                .map(row -> {
                    if (!(row.place() instanceof WaitingPlace.Ended)) {
                        passOn(row, WaitingPlace.Ending.LEFT, now);
                    }
                    return true;
                })
                .orElse(false);
    }

    /** The places whose offer was not used in time. */
    List<UUID> lapsed(Instant now) {
        return rows.lapsed(now).stream().map(WaitingPlaceRow::id).toList();
    }

    /** Passes on an offer that is over. */
    void lapse(UUID placeId, Instant now) {
        locked(placeId)
                .filter(row -> row.place() instanceof WaitingPlace.Offered offered && offered.isOver(now))
                .ifPresent(row -> passOn(row, WaitingPlace.Ending.LAPSED, now));
    }

    /** A closed lot has no line. */
    void close(UUID lotId, Instant now) {
        rows.liveOf(lotId).forEach(row -> end(row, WaitingPlace.Ending.CLOSED, now));
    }

    /** The device first, as everybody who changes a line does. */
    private Optional<WaitingPlaceRow> locked(UUID placeId) {
        return rows.find(placeId).flatMap(seen -> devices.lock(seen.deviceId())).flatMap(_ -> rows.lock(placeId));
    }

    private void passOn(WaitingPlaceRow row, WaitingPlace.Ending ending, Instant now) {
        end(row, ending, now);
        if (row.place() instanceof WaitingPlace.Offered) {
            offerNext(List.of(row.deviceId()), now);
        }
    }

    /** Ends a live place; its offer, if it had one, ends with it. */
    private void end(WaitingPlaceRow row, WaitingPlace.Ending ending, Instant at) {
        rows.finish(row.id(), WaitingPlace.State.valueOf(ending.name()), at);
        rows.takeBack(row.id());
    }
}
