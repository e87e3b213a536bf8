package fr.boucle.donations.inventory;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.reading.Sentences;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was looked at: under preview, or confirmed.
 *
 * @param version counts the corrections of its rows; confirming it makes no other
 * @param problem why it failed, when it did
 * @param notes what is said of the file as a whole, as JSON
 * @param entering whether its rows are being entered aside
 */
record Inventory(
        UUID id,
        InventoryState state,
        long version,
        long rowsRead,
        @Nullable InventoryProblem problem,
        @Nullable String notes,
        Instant createdAt,
        Edition edition,
        boolean entering) {
    /** Refuses where its rows are not, or no longer, to be corrected or imported. */
    void mustBeOpen() {
        if (state == InventoryState.REPLACED) {
            throw Sentences.ofReader().refusal(DonationRefusal.INVENTORY_REPLACED, "edition-replaced", Map.of());
        }
        mustBeRead();
    }

    /** Refuses where there are no rows to look at. */
    void mustBeRead() {
        switch (state) {
            case READY, CONFIRMED, REPLACED -> {}
            case RUNNING, FAILED, CANCELLED -> throw unread();
        }
    }

    private Refusal unread() {
        return state == InventoryState.RUNNING
                ? Sentences.ofReader()
                        .refusal(
                                DonationRefusal.DRAFT_NOT_READY,
                                "still-reading",
                                Map.of("number", Long.toString(rowsRead)))
                : Sentences.ofReader().refusal(DonationRefusal.DRAFT_CANCELLED, "nothing-kept", Map.of());
    }
}
