package fr.boucle.gateway.session;

import fr.boucle.web.OrganisationKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The member who signed in, for one organisation, with the tokens the services ask for.
 *
 * @param kind what the organisation is; unknown in a session from before it was told
 */
@Serdeable
public record Member(
        String memberId,
        String organisationId,
        String organisation,
        @Nullable String kind,
        List<String> roles,
        String accessToken,
        String refreshToken,
        Instant accessUntil) {
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether the organisation may open a programme for its own territory; where its kind is unknown, the service says so. */
    public boolean opensProgrammes() {
        return kind == null || kind.equals(OrganisationKind.COLLECTIVITE.name());
    }

    /** Whether the organisation may ask for equipment that it keeps; where its kind is unknown, the service says so. */
    public boolean keepsEquipment() {
        return kind == null
                || Stream.of(OrganisationKind.values())
                        .filter(OrganisationKind::keepsEquipment)
                        .anyMatch(one -> one.name().equals(kind));
    }
}
