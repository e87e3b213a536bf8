package fr.boucle.donations.inventory;

import org.jspecify.annotations.Nullable;

/** Why a file came to nothing. */
record InventoryProblem(String slug, String detail) {
    static @Nullable InventoryProblem of(@Nullable String slug, @Nullable String detail) {
        return slug == null || detail == null ? null : new InventoryProblem(slug, detail);
    }
}
