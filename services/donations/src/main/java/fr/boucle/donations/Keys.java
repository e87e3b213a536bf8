package fr.boucle.donations;

import fr.boucle.persistence.UuidBytes;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Ids as the database compares them, many at once. */
public final class Keys {
    private Keys() {}

    public static List<byte[]> of(Collection<UUID> ids) {
        return ids.stream().map(UuidBytes::of).toList();
    }
}
