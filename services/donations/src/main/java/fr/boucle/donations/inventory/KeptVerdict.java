package fr.boucle.donations.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it is kept.
 *
 * @param deviceId the device that the row became or told something new of, once confirmed
 */
record KeptVerdict(UUID id, RowVerdict verdict, @Nullable UUID deviceId) {}
