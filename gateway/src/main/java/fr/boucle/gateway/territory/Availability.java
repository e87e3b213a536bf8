package fr.boucle.gateway.territory;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a kind before anybody asks for it.
 *
 * @param open whether it can be asked for
 * @param mode whether the territory said so, or the stock does
 * @param waits how long others have waited; absent while it is not known yet
 */
@Serdeable
public record Availability(
        String kind,
        boolean open,
        @Nullable String mode,
        long inStock,
        long arrivals,
        long waiting,
        @Nullable Waits waits) {
    /** Half of the households waited between these numbers of days. */
    @Serdeable
    public record Waits(long fromDays, long toDays) {}

    /** What is said of a kind that nothing is known of: it can be asked for, and the wait is not known. */
    static Availability unknown(String kind) {
        return new Availability(kind, true, null, 0, 0, 0, null);
    }
}
