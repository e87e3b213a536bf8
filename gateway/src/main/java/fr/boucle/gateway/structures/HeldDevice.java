package fr.boucle.gateway.structures;

import fr.boucle.gateway.session.Member;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A device that a structure was promised, has or had. */
@Serdeable
public record HeldDevice(
        String reservationId,
        @Nullable String code,
        @Nullable String kind,
        @Nullable String model,
        @Nullable String workshopId,
        @Nullable String state,
        @Nullable Instant changedAt,
        @Nullable Instant expiresAt) {
    public boolean is(String wanted) {
        return wanted.equals(state);
    }

    public boolean isPromised() {
        return is("RESERVED") || is("PREPARED");
    }

    /** Whether the member's own workshop prepares it. */
    public boolean isOf(Optional<Member> member) {
        return member.filter(one -> one.organisationId().equals(workshopId)).isPresent();
    }
}
