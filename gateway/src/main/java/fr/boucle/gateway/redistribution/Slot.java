package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A time at which a structure receives households. */
@Serdeable
public record Slot(String slotId, String place, Instant startsAt, Instant endsAt, int places, int taken) {
    public int free() {
        return Math.max(0, places - taken);
    }
}
