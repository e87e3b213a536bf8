package fr.boucle.donations.lot;

import fr.boucle.donations.lot.LotEvent.LotClosed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a lot says of itself.
 *
 * @param notKeptBecause why the devices do not stay in the house
 */
public record Offer(
        UUID id,
        UUID owner,
        String title,
        Removal removal,
        Opening opening,
        @Nullable NotKept notKeptBecause,
        int deviceCount) {
    /** The same with so many devices. */
    Offer of(int devices) {
        return new Offer(id, owner, title, removal, opening, notKeptBecause, devices);
    }

    Offer without(int devices) {
        return new Offer(id, owner, title, removal, opening, notKeptBecause, deviceCount - devices);
    }

    LotClosed close(Instant at) {
        return new LotClosed(id, owner, at);
    }
}
