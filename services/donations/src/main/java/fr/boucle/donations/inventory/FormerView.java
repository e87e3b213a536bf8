package fr.boucle.donations.inventory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.UUID;

/**
 * What a file that was sent again changes.
 *
 * @param gone how many devices the edition before names and this one does not
 * @param listed how many of these are listed
 */
@Serdeable
record FormerView(UUID inventoryId, Map<RowChange, Long> changes, long gone, long listed) {}
