package fr.boucle.gateway.session;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** The member who signed in, for one organisation, with the tokens the services ask for. */
@Serdeable
public record Member(
        String memberId,
        String organisationId,
        String organisation,
        List<String> roles,
        String accessToken,
        String refreshToken,
        Instant accessUntil) {
    public boolean is(String role) {
        return roles.contains(role);
    }
}
