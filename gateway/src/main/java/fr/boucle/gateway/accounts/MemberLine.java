package fr.boucle.gateway.accounts;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member as the steward's list shows it; a suspended one has no address any more. */
@Serdeable
public record MemberLine(
        String id,
        @Nullable String organisationId,
        @Nullable String organisation,
        @Nullable String state,
        @Nullable List<String> roles,
        @Nullable String email,
        @Nullable String invitation) {
    public List<String> held() {
        return roles == null ? List.of() : roles;
    }

    /** Whether a new code would help: not for one who is suspended for good. */
    public boolean canBeInvited() {
        return "INVITED".equals(state) || "ACTIVE".equals(state);
    }
}
