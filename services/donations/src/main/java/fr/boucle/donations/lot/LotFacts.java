package fr.boucle.donations.lot;

import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.ListedDevice;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one device before it goes into a lot.
 *
 * @param deviceId as asked
 * @param device as it is, locked; none where there is no such device
 * @param lot the draft it is to go into
 * @param owner whose draft that is
 */
record LotFacts(UUID deviceId, @Nullable Device device, UUID lot, UUID owner) {
    Optional<ListedDevice> listed() {
        return device instanceof ListedDevice listed ? Optional.of(listed) : Optional.empty();
    }
}
