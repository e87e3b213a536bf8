package fr.boucle.donations;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * What ends by itself when its time comes: claims without a decision, lots past their deadline, forgotten previews. Looked for
 * every minute ({@code boucle.deadlines-every}; previews every half hour).
 */
@Singleton
class Deadlines {
    private static final String SYSTEM = "system";
    private static final Duration PREVIEW_LIVES = Duration.ofHours(24);

    private final Claims claims;
    private final Lots lots;
    private final Devices devices;
    private final WaitingPlaces places;
    private final WaitingList waiting;
    private final Inventories inventories;
    private final InventoryPreview previews;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    Deadlines(
            Claims claims,
            Lots lots,
            Devices devices,
            WaitingPlaces places,
            WaitingList waiting,
            Inventories inventories,
            InventoryPreview previews,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.claims = claims;
        this.lots = lots;
        this.devices = devices;
        this.places = places;
        this.waiting = waiting;
        this.inventories = inventories;
        this.previews = previews;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:30s}", fixedDelay = "${boucle.deadlines-every:60s}")
    void expireClaims() {
        transactions
                .executeRead(_ -> claims.overdue(clock.instant()))
                .forEach(row -> transactions.executeWrite(_ -> expire(row.id())));
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:35s}", fixedDelay = "${boucle.deadlines-every:60s}")
    void passOnOffers() {
        transactions
                .executeRead(_ -> places.lapsed(clock.instant()))
                .forEach(row -> transactions.executeWrite(_ -> lapse(row)));
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:40s}", fixedDelay = "${boucle.deadlines-every:60s}")
    void closeLots() {
        transactions
                .executeRead(_ -> lots.overdue(clock.instant()))
                .forEach(row -> transactions.executeWrite(_ -> close(row.id())));
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:5m}", fixedDelay = "${boucle.deadlines-every:30m}")
    void forgetPreviews() {
        Instant before = clock.instant().minus(PREVIEW_LIVES);
        inventories.forgotten(before).forEach(row -> previews.discard(row.id()));
    }

    /** Looked at again under its lock: somebody may have decided meanwhile. */
    private boolean expire(UUID claimId) {
        Claims.Row row = claims.lock(claimId).orElseThrow();
        Instant now = clock.instant();
        if (row.claim() instanceof Claim.Pending pending && !now.isBefore(pending.expiresAt())) {
            var _ = claims.change(row, pending.expire(now), now, SYSTEM);
            return true;
        }
        return false;
    }

    private boolean lapse(WaitingPlaces.Row seen) {
        var _ = devices.lock(seen.deviceId()).orElseThrow();
        WaitingPlaces.Row row = places.lockOwn(seen.id(), seen.waiterId()).orElseThrow();
        Instant now = clock.instant();
        if (row.place() instanceof WaitingPlace.Offered offered && offered.isOver(now)) {
            waiting.leave(row, WaitingPlace.Ending.LAPSED, now);
            return true;
        }
        return false;
    }

    private boolean close(UUID lotId) {
        Lots.Row row = lots.lock(lotId).orElseThrow();
        Instant now = clock.instant();
        if (row.lot() instanceof Lot.Published published && !now.isBefore(row.claimDeadline())) {
            long _ = devices.takeUnclaimedOutOfLot(lotId);
            waiting.close(lotId, now);
            var _ = lots.change(row, published.close(now), SYSTEM);
            return true;
        }
        return false;
    }
}
