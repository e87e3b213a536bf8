package fr.boucle.donations.device;

import fr.boucle.persistence.UuidBytes;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The one order in which device rows are locked: that of their bytes, as the database sorts them. */
public final class DeviceOrder {
    private static final Comparator<UUID> BY_ID = (a, b) -> Arrays.compareUnsigned(UuidBytes.of(a), UuidBytes.of(b));

    private DeviceOrder() {}

    /** Each once, in the order of locks. */
    public static List<UUID> of(Collection<UUID> ids) {
        return ids.stream().sorted(BY_ID).distinct().toList();
    }
}
