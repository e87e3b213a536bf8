package fr.boucle.donations;

import fr.boucle.persistence.UuidBytes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;

/** The one order in which device rows are locked: that of their bytes, as the database sorts them. */
final class DeviceOrder {
    static final Comparator<UUID> BY_ID = (a, b) -> Arrays.compareUnsigned(UuidBytes.of(a), UuidBytes.of(b));

    private DeviceOrder() {}
}
