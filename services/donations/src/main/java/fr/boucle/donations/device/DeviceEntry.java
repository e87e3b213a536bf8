package fr.boucle.donations.device;

import fr.boucle.donations.law.OrientationRules;
import fr.boucle.values.Mass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device about to be listed.
 *
 * @param identity by which its owner's inventories name it again
 */
public record DeviceEntry(
        UUID owner,
        String identity,
        @Nullable UUID inventoryId,
        Description description,
        @Nullable String serialNumber,
        @Nullable Mass declaredMass,
        String communeCode,
        OrientationRules.Proposal proposal) {}
