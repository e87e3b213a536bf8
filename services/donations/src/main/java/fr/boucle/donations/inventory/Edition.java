package fr.boucle.donations.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The how-manieth sending of one file an inventory is.
 *
 * @param followsId the one before it
 */
record Edition(int number, @Nullable UUID followsId) {}
