package fr.boucle.redistribution.request;

import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a kind before anybody asks for it.
 *
 * @param open whether it can be asked for where the household lives
 * @param arrivals made ready in the last three months
 * @param waiting open requests for it
 * @param waits how long others have waited; absent while fewer than five hand-overs of six months tell it: not known yet
 */
@Serdeable
record AvailabilityView(
        DeviceKind kind,
        boolean open,
        Mode mode,
        long inStock,
        long arrivals,
        long waiting,
        @Nullable Waits waits) {
    /** Half of the households waited between these numbers of days. */
    @Serdeable
    record Waits(long fromDays, long toDays, int handOvers) {}
}
