package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time at which a structure receives households. */
@Serdeable
public record Slot(
        String slotId,
        @Nullable String place,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        int places,
        int taken) {
    public int free() {
        return Math.max(0, places - taken);
    }
}
