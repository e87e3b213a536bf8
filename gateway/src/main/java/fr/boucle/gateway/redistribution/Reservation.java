package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.handover.DeliveryPartner;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device promised to a household. */
@Serdeable
public record Reservation(
        String reservationId,
        @Nullable String state,
        @Nullable String deviceId,
        @Nullable String code,
        @Nullable String requestReference,
        @Nullable Instant reservedAt,
        @Nullable Instant expiresAt,
        Given.@Nullable Appointment appointment,
        boolean proxyNamed,
        @Nullable List<String> faults,
        @Nullable Instant faultsAcceptedAt,
        @Nullable LocalDate lentUntil,
        DeliveryPartner.@Nullable Brought delivery) {
    @Override
    public List<String> faults() {
        return faults == null ? List.of() : faults;
    }

    public boolean is(String wanted) {
        return wanted.equals(state);
    }

    public String printed() {
        return code == null ? "" : code;
    }
}
