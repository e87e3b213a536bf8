package fr.boucle.donations.inventory;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A preview that nobody confirms is forgotten after a day; what somebody began to enter is entered to its end. */
@Singleton
public class InventoryDeadlines {
    private static final Duration PREVIEW_LIVES = Duration.ofHours(24);

    private final Inventories inventories;
    private final InventoryPreview previews;
    private final EnteringRuns runs;
    private final InstantSource clock;

    InventoryDeadlines(Inventories inventories, InventoryPreview previews, EnteringRuns runs, InstantSource clock) {
        this.inventories = inventories;
        this.previews = previews;
        this.runs = runs;
        this.clock = clock;
    }

    /** Takes away what was kept of them. */
    public void forgetPreviews() {
        Instant before = clock.instant().minus(PREVIEW_LIVES);
        inventories.forgotten(before).forEach(previews::discard);
    }

    /** Takes up what a service's end broke off. */
    public void goOnEntering() {
        runs.goOn();
    }
}
