package fr.boucle.donations;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Who comes next when a claimed device is free again. Its callers hold the device's row lock. */
@Singleton
class WaitingList {
    private final WaitingPlaces places;
    private final Lots lots;
    private final LegalChecks checks;

    WaitingList(WaitingPlaces places, Lots lots, LegalChecks checks) {
        this.places = places;
        this.lots = lots;
        this.checks = checks;
    }

    /** Offers a device that is free again to the first in line, as long as its lot takes claims. */
    void offerNext(UUID deviceId, Instant now) {
        places.next(deviceId).ifPresent(first -> {
            Lots.Row lot = lots.find(first.lotId()).orElseThrow();
            if (lot.state() == Lots.State.PUBLISHED && now.isBefore(lot.claimDeadline())) {
                Instant until =
                        now.plus(Duration.ofDays(checks.today().of("OFFER_DAYS").amount()));
                long held = places.hold(deviceId, first.id());
                if (held == 1) {
                    long _ =
                            places.offer(first.id(), until.isBefore(lot.claimDeadline()) ? until : lot.claimDeadline());
                }
            }
        });
    }

    /** Lets a claimant pass, unless the device is offered to another; the claimant's own offer is used by it. */
    boolean lets(UUID claimant, UUID deviceId, Instant now) {
        var offer = places.offerOf(deviceId);
        if (offer.isEmpty()) {
            return true;
        }
        if (!offer.get().waiterId().equals(claimant)) {
            return false;
        }
        places.end(offer.get(), WaitingPlace.Ending.TAKEN, now);
        return true;
    }

    /** Ends an offer or a place in line; an offer goes to the next. */
    void leave(WaitingPlaces.Row row, WaitingPlace.Ending ending, Instant now) {
        boolean offered = row.place() instanceof WaitingPlace.Offered;
        places.end(row, ending, now);
        if (offered) {
            offerNext(row.deviceId(), now);
        }
    }

    /** A closed lot has no line. */
    void close(UUID lotId, Instant now) {
        places.liveOf(lotId).forEach(row -> places.end(row, WaitingPlace.Ending.CLOSED, now));
    }
}
