package fr.boucle.redistribution.endowment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a structure asks for a place of its own. What it wrote of it is sealed beside. */
record Wish(UUID id, String reference, UUID organisation, Purpose purpose, Numbers wanted, Instant askedAt) {
    /**
     * What for.
     *
     * @param keptMonths how long; for good where nothing is said
     */
    record Purpose(
            PlaceKind place, String communeCode, @Nullable Integer keptMonths) {}
}
