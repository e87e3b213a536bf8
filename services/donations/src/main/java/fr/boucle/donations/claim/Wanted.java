package fr.boucle.donations.claim;

import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.ListedDevice;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One claimed device.
 *
 * @param device as it is; none where there is no such device
 * @param claimed whether another claim lives on it
 * @param offeredTo who is first in its line and has it offered
 */
record Wanted(
        UUID id,
        @Nullable Device device,
        boolean claimed,
        @Nullable UUID offeredTo) {
    Optional<ListedDevice> listedIn(UUID lotId) {
        return device instanceof ListedDevice listed && lotId.equals(listed.lotId())
                ? Optional.of(listed)
                : Optional.empty();
    }
}
