package fr.boucle.donations;

import fr.boucle.donations.claim.ClaimDeadlines;
import fr.boucle.donations.inventory.InventoryDeadlines;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/**
 * What ends by itself when its time comes: claims without a decision, lots past their deadline, forgotten previews. Looked for
 * every minute ({@code boucle.deadlines-every}; previews every half hour).
 */
@Singleton
class Deadlines {
    private final ClaimDeadlines claims;
    private final InventoryDeadlines inventories;

    Deadlines(ClaimDeadlines claims, InventoryDeadlines inventories) {
        this.claims = claims;
        this.inventories = inventories;
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:30s}", fixedDelay = "${boucle.deadlines-every:60s}")
    void expireClaims() {
        claims.expireClaims();
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:35s}", fixedDelay = "${boucle.deadlines-every:60s}")
    void passOnOffers() {
        claims.passOnOffers();
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:40s}", fixedDelay = "${boucle.deadlines-every:60s}")
    void closeLots() {
        claims.closeLots();
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:20s}", fixedDelay = "${boucle.deadlines-every:60s}")
    void goOnEntering() {
        inventories.goOnEntering();
    }

    @Scheduled(initialDelay = "${boucle.deadlines-every:5m}", fixedDelay = "${boucle.deadlines-every:30m}")
    void forgetPreviews() {
        inventories.forgetPreviews();
    }
}
