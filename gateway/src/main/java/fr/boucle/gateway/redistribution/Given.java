package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.handover.DeliveryPartner;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A device promised or handed over. */
@Serdeable
public record Given(
        String reservationId,
        @Nullable String state,
        @Nullable String code,
        @Nullable Instant expiresAt,
        @Nullable Instant since,
        @Nullable LocalDate lentUntil,
        @Nullable Appointment appointment,
        DeliveryPartner.@Nullable Brought delivery) {
    /** When and where to fetch it. */
    @Serdeable
    public record Appointment(String place, Instant startsAt, Instant endsAt) {}

    public boolean isLive() {
        return "RESERVED".equals(state) || "PREPARED".equals(state);
    }
}
