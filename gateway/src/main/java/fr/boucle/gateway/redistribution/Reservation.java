package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.handover.DeliveryPartner;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device promised to a household, or to a structure. */
@Serdeable
public record Reservation(
        String reservationId,
        @Nullable String state,
        @Nullable String deviceId,
        @Nullable String code,
        @Nullable String requestReference,
        @Nullable String recipient,
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

    public boolean isForAStructure() {
        return "STRUCTURE".equals(recipient);
    }

    /** Where its page is: what a structure gets is on one page. */
    public String to() {
        return isForAStructure() ? "/dotations/" + requestReference : "/affectations/" + reservationId;
    }

    public String printed() {
        return code == null ? "" : code;
    }
}
