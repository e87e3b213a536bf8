package fr.boucle.donations.inventory;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A preview that nobody confirms is forgotten after a day. */
@Singleton
public class InventoryDeadlines {
    private static final Duration PREVIEW_LIVES = Duration.ofHours(24);

    private final Inventories inventories;
    private final InventoryPreview previews;
    private final InstantSource clock;

    InventoryDeadlines(Inventories inventories, InventoryPreview previews, InstantSource clock) {
        this.inventories = inventories;
        this.previews = previews;
        this.clock = clock;
    }

    /** Takes away what was kept of them. */
    public void forgetPreviews() {
        Instant before = clock.instant().minus(PREVIEW_LIVES);
        inventories.forgotten(before).forEach(previews::discard);
    }
}
