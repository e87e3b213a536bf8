package fr.boucle.accounts;

import fr.boucle.web.OrganisationKind;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** A session as its owner gets it. */
@Serdeable
@Schema(
        name = "Session",
        description = "Send accessToken as Authorization: Bearer; change refreshToken for the next session")
record SessionView(
        String accessToken,
        String refreshToken,
        String tokenType,
        long expiresInSeconds,
        MemberOf member,
        OrganisationOf organisation,
        List<String> roles) {
    @Serdeable
    record MemberOf(UUID id) {}

    @Serdeable
    record OrganisationOf(UUID id, String name, OrganisationKind kind) {}

    @Override
    public String toString() {
        return "(a session)";
    }
}
